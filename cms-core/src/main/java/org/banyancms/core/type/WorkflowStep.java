package org.banyancms.core.type;

import java.util.Set;
import org.banyancms.core.access.Role;

/**
 * One step.
 *
 * @param from stage
 * @param to stage
 * @param roles any of these may take it
 */
public record WorkflowStep(String from, String to, Set<Role> roles) {
    public WorkflowStep {
        roles = Set.copyOf(roles);
    }
}
