package org.banyancms.core.gate;

import java.time.Duration;
import java.util.Optional;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may waive what a gate finds, and for how long. A gate that is not listed is never waived.
 *
 * @param role the role that the gate names
 * @param permission what a token must allow its holder
 * @param lasts how long a waiver holds, null for as long as the content stays as it is
 */
public record WaiverRule(Role role, Permission permission, @Nullable Duration lasts) {

    /** The rule of a gate. */
    public static Optional<WaiverRule> of(String code) {
        return switch (code) {
            case "G06" ->
                    Optional.of(new WaiverRule(Role.RIGHTS_STEWARD, Permission.CLEAR_RIGHTS, null));
            case "G09" ->
                    Optional.of(
                            new WaiverRule(
                                    Role.LANG_REVIEWER,
                                    Permission.REVIEW_LANGUAGE,
                                    Duration.ofHours(72)));
            case "G11" -> Optional.of(new WaiverRule(Role.APPROVER, Permission.APPROVE, null));
            default -> Optional.empty();
        };
    }
}
