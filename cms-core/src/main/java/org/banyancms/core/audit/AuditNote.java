package org.banyancms.core.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered.
 *
 * @param key the same happening has the same key and is recorded once; null where each call is a
 *     happening of its own
 * @param kind what happened, such as {@code signed_off}, {@code publish}, {@code login}
 * @param actor who did it
 * @param entry the entry concerned, if any
 * @param locale the language concerned, if any
 * @param subject another thing concerned: a user, a token, an organisation
 * @param at when
 * @param detail more about it, never a secret
 */
public record AuditNote(
        @Nullable String key,
        String kind,
        String actor,
        @Nullable String entry,
        @Nullable String locale,
        @Nullable String subject,
        Instant at,
        Map<String, String> detail) {
    public AuditNote {
        detail = Map.copyOf(detail);
    }
}
