package org.banyancms.core.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A story and its variants: one document, written one variant at a time.
 *
 * @param id identity
 * @param type name of its content type
 * @param typeVersion version of that type when last written
 * @param owner the organisation that answers for it
 * @param issuer the organisation in whose name it was issued before that was merged into the owner;
 *     null where it is issued in the owner's
 * @param topics codes of the topic tree
 * @param sourceLocale the language it is written in
 * @param shared the fields that all variants share
 * @param revision counts the writes of the shared part from 1
 * @param editors who wrote any of the shared part; none of them may approve a variant
 * @param hold why it must not go out, null while it may
 * @param archived whether it is put away
 * @param variants by language
 * @param createdAt when it was begun
 * @param createdBy who began it
 */
public record Entry(
        EntryId id,
        String type,
        int typeVersion,
        OrganisationCode owner,
        @Nullable OrganisationCode issuer,
        List<String> topics,
        LocaleTag sourceLocale,
        Fields shared,
        long revision,
        Set<String> editors,
        @Nullable Hold hold,
        boolean archived,
        Map<LocaleTag, Variant> variants,
        Instant createdAt,
        String createdBy) {
    public Entry {
        topics = List.copyOf(topics);
        editors = Set.copyOf(editors);
        variants = Map.copyOf(variants);
    }

    /** The organisation in whose name it goes out. */
    public OrganisationCode issuedBy() {
        return issuer == null ? owner : issuer;
    }

    /** What rights to this depend on, in a language (null: in any). */
    public Matter matter(@Nullable LocaleTag locale) {
        return new Matter(owner, type, Set.copyOf(topics), locale);
    }

    /** The variant of a language, if there is one. */
    public Optional<Variant> variant(LocaleTag locale) {
        return Optional.ofNullable(variants.get(locale));
    }
}
