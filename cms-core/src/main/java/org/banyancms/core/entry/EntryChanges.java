package org.banyancms.core.entry;

import java.time.Instant;
import java.util.HashMap;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;

/** Copies of entries and variants with one thing changed. */
public final class EntryChanges {

    private EntryChanges() {}

    /** The entry with a variant put in, or put in place of the one it had. */
    public static Entry withVariant(Entry entry, Variant variant) {
        var variants = new HashMap<>(entry.variants());
        variants.put(variant.locale(), variant);
        return new Entry(
                entry.id(),
                entry.type(),
                entry.typeVersion(),
                entry.owner(),
                entry.issuer(),
                entry.topics(),
                entry.sourceLocale(),
                entry.shared(),
                entry.revision(),
                entry.editors(),
                entry.hold(),
                entry.archived(),
                variants,
                entry.createdAt(),
                entry.createdBy());
    }

    /** The entry with other shared fields, as its next revision. */
    static Entry withShared(Entry entry, Fields shared, long revision) {
        return new Entry(
                entry.id(),
                entry.type(),
                entry.typeVersion(),
                entry.owner(),
                entry.issuer(),
                entry.topics(),
                entry.sourceLocale(),
                shared,
                revision,
                entry.editors(),
                entry.hold(),
                entry.archived(),
                entry.variants(),
                entry.createdAt(),
                entry.createdBy());
    }

    /**
     * The entry in the hands of another organisation; nobody has edited it.
     *
     * @param issuer the organisation in whose name it goes out, null for the owner's
     */
    public static Entry ownedBy(
            Entry entry, OrganisationCode owner, @Nullable OrganisationCode issuer) {
        return new Entry(
                entry.id(),
                entry.type(),
                entry.typeVersion(),
                owner,
                issuer,
                entry.topics(),
                entry.sourceLocale(),
                entry.shared(),
                entry.revision(),
                entry.editors(),
                entry.hold(),
                entry.archived(),
                entry.variants(),
                entry.createdAt(),
                entry.createdBy());
    }

    /** The variant with other fields, as its next revision; nobody becomes its author by it. */
    static Variant rewritten(Variant variant, Fields fields, String stage, Instant at) {
        return new Variant(
                variant.locale(),
                fields,
                stage,
                variant.revision() + 1,
                variant.version() + 1,
                variant.authors(),
                variant.signOffs(),
                variant.origin(),
                at,
                variant.updatedBy());
    }

    /** The variant in another stage, its content untouched. */
    static Variant inStage(Variant variant, String stage) {
        return step(variant, stage, variant.signOffs());
    }

    /** The variant with one more word on it. */
    static Variant signed(Variant variant, String stage, SignOff word) {
        var words = new java.util.ArrayList<>(variant.signOffs());
        words.add(word);
        return step(variant, stage, words);
    }

    private static Variant step(Variant variant, String stage, java.util.List<SignOff> words) {
        return new Variant(
                variant.locale(),
                variant.fields(),
                stage,
                variant.revision(),
                variant.version() + 1,
                variant.authors(),
                words,
                variant.origin(),
                variant.updatedAt(),
                variant.updatedBy());
    }
}
