package org.banyancms.core.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * An entry in one language.
 *
 * @param locale the language
 * @param fields the localised fields
 * @param stage where it stands in the workflow
 * @param revision counts the edits of this variant from 1
 * @param version counts every write of this variant, edits and steps alike; the condition of the
 *     next write
 * @param authors who wrote any of it since it was last live or begun; none of them may approve it
 * @param signOffs every word given, the void ones too
 * @param origin where it was translated from, null for an original
 * @param updatedAt the last edit
 * @param updatedBy who made it
 */
public record Variant(
        LocaleTag locale,
        Fields fields,
        String stage,
        long revision,
        long version,
        Set<String> authors,
        List<SignOff> signOffs,
        @Nullable TranslationOrigin origin,
        Instant updatedAt,
        String updatedBy) {
    public Variant {
        authors = Set.copyOf(authors);
        signOffs = List.copyOf(signOffs);
    }

    /** The last approving word of a kind on just this content, unless a later one on it rejects. */
    public Optional<SignOff> approving(SignOffKind kind, ContentHash hash) {
        return signOffs.reversed().stream()
                .filter(word -> word.kind() == kind && word.hash().equals(hash))
                .findFirst()
                .filter(SignOff::approved);
    }
}
