package org.banyancms.core.gate;

import java.time.Instant;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the role that a gate names answers for one finding on just this content. Any edit
 * voids it, and so does whatever makes the gate say something else.
 *
 * @param id identity
 * @param entry the entry
 * @param locale the language
 * @param code the gate
 * @param fingerprint what the gate said
 * @param pointer where
 * @param hash the content that it said it of
 * @param reason why it may go out nevertheless
 * @param actor who answers for it
 * @param at when it was given
 * @param until when it ends, null where it holds as long as the content
 */
public record Waiver(
        String id,
        EntryId entry,
        LocaleTag locale,
        String code,
        String fingerprint,
        String pointer,
        ContentHash hash,
        String reason,
        String actor,
        Instant at,
        @Nullable Instant until) {

    boolean covers(Finding finding, ContentHash content, Instant when) {
        return fingerprint.equals(finding.fingerprint())
                && hash.equals(content)
                && (until == null || when.isBefore(until));
    }
}
