package org.banyancms.core.type;

import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Role;

/** Workflows that come with the product. */
public final class Workflows {
    private static final Set<Role> WRITERS = Set.of(Role.CONTRIBUTOR, Role.EDITOR, Role.TRANSLATOR);
    private static final Set<Role> REVIEWERS =
            Set.of(Role.EDITOR, Role.APPROVER, Role.SPOKESPERSON, Role.LANG_REVIEWER);

    private Workflows() {}

    /** Draft, review, approval: four eyes between the first and the last. */
    public static Workflow editorial() {
        return workflow(Set.of(Role.APPROVER, Role.SPOKESPERSON));
    }

    private static Workflow workflow(Set<Role> approvers) {
        return new Workflow(
                List.of("draft", "in_review", "approved"),
                "approved",
                List.of(
                        new WorkflowStep("draft", "in_review", WRITERS),
                        new WorkflowStep("in_review", "draft", REVIEWERS),
                        new WorkflowStep("in_review", "approved", approvers),
                        new WorkflowStep("approved", "draft", REVIEWERS)));
    }
}
