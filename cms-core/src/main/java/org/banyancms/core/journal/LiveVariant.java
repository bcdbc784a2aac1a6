package org.banyancms.core.journal;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;

/**
 * A variant as the public has it, from one publication to the next. Everything that delivery needs
 * stands in it.
 *
 * @param entry the entry
 * @param locale the language
 * @param type content type
 * @param owner the organisation that issues it
 * @param topics topic codes
 * @param slug its last path segment, unique in the language
 * @param revision the variant's revision that went out
 * @param hash what was signed and went out
 * @param document the delivery document: {@code fields}, {@code html}, {@code assets}
 * @param firstPublishedAt when the variant first became live
 * @param publishedAt when this version became live
 * @param corrections notices, oldest first
 */
public record LiveVariant(
        EntryId entry,
        LocaleTag locale,
        String type,
        OrganisationCode owner,
        List<String> topics,
        String slug,
        long revision,
        ContentHash hash,
        Fields document,
        Instant firstPublishedAt,
        Instant publishedAt,
        List<CorrectionNotice> corrections) {
    public LiveVariant {
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
    }

    /** The same version with its document in another shape. */
    public LiveVariant with(Fields other) {
        return new LiveVariant(
                entry,
                locale,
                type,
                owner,
                topics,
                slug,
                revision,
                hash,
                other,
                firstPublishedAt,
                publishedAt,
                corrections);
    }

    /**
     * What tells this version of the variant from every other: two of the same content and the same
     * notices that became live in one millisecond in the same shape are the same.
     */
    public String version() {
        var shape = document.get("typeVersion");
        return publishedAt.toEpochMilli()
                + "-"
                + corrections.size()
                + (shape == null ? "" : "-" + shape)
                + "-"
                + hash.value();
    }
}
