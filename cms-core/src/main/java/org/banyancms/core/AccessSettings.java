package org.banyancms.core;

import java.util.Set;
import org.banyancms.core.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of people before they may do anything.
 *
 * @param secondFactorRoles roles, such as {@code SYSADMIN, PUBLISHER}, that nobody uses in a
 *     browser without a second factor; those who have none yet can only add one
 */
@ConfigurationProperties("banyan.access")
public record AccessSettings(@DefaultValue Set<Role> secondFactorRoles) {
    public AccessSettings {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
    }
}
