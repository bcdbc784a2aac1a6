package org.banyancms.core.access;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to people, their rights or their keys.
 *
 * @param kind what: {@code login}, {@code login_failed}, {@code logout}, {@code user_created},
 *     {@code user_changed}, {@code password_changed}, {@code password_refused}, {@code
 *     second_factor_added}, {@code second_factor_failed}, {@code second_factor_removed}, {@code
 *     recovery_code_used}, {@code recovery_codes_renewed}, {@code role_granted}, {@code
 *     grant_changed}, {@code token_issued}, {@code token_rotated}, {@code token_revoked}, {@code
 *     organisation_created}, {@code organisation_changed}, {@code duty_created}, {@code
 *     duty_changed}, {@code deputy_named}, {@code deputy_ended}, {@code account_linked}; of a
 *     merger of organisations {@code merger_planned}, {@code merger_cancelled}, {@code
 *     merger_refused}, {@code merger_begun}, {@code merger_done}, {@code token_passed_over}
 * @param actor who did it
 * @param subject to whom or to what
 * @param at when
 * @param detail more about it, never a secret
 */
public record AccessEvent(
        String kind, String actor, String subject, Instant at, Map<String, String> detail) {
    public AccessEvent {
        detail = Map.copyOf(detail);
    }
}
