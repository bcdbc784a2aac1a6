package org.banyancms.core.store.entry;

import static org.banyancms.core.store.bson.Trees.date;
import static org.banyancms.core.store.bson.Trees.documents;
import static org.banyancms.core.store.bson.Trees.fields;
import static org.banyancms.core.store.bson.Trees.instant;
import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.text;
import static org.banyancms.core.store.bson.Trees.texts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.TranslationOrigin;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Entries and their parts as BSON documents. */
final class EntryDocuments {

    private EntryDocuments() {}

    static Document entry(Entry entry) {
        var document = shared(entry).append("_id", entry.id().value());
        var variants = new Document();
        entry.variants()
                .forEach((locale, variant) -> variants.append(locale.value(), variant(variant)));
        return document.append("type", entry.type())
                .append("sourceLocale", entry.sourceLocale().value())
                .append("createdAt", date(entry.createdAt()))
                .append("createdBy", entry.createdBy())
                .append("variants", variants);
    }

    /** The members that a write of the shared part sets. */
    static Document shared(Entry entry) {
        var issuer = entry.issuer();
        return new Document("typeVersion", entry.typeVersion())
                .append("owner", entry.owner().value())
                .append("issuer", issuer == null ? null : issuer.value())
                .append("topics", entry.topics())
                .append("shared", Trees.document(entry.shared().values()))
                .append("revision", entry.revision())
                .append("editors", List.copyOf(entry.editors()))
                .append("hold", hold(entry.hold()))
                .append("archived", entry.archived());
    }

    static Entry entry(Document document) {
        var variants = new HashMap<LocaleTag, Variant>();
        var stored = document.get("variants", Document.class);
        if (stored != null) {
            stored.forEach((locale, value) -> {
                var tag = new LocaleTag(locale);
                variants.put(tag, variant(tag, (Document) value));
            });
        }
        return new Entry(
                new EntryId(text(document, "_id")),
                text(document, "type"),
                (int) number(document, "typeVersion"),
                new OrganisationCode(text(document, "owner")),
                issuer(document.getString("issuer")),
                texts(document, "topics"),
                new LocaleTag(text(document, "sourceLocale")),
                fields(document.get("shared", Document.class)),
                number(document, "revision"),
                Set.copyOf(texts(document, "editors")),
                hold(document.get("hold", Document.class)),
                Boolean.TRUE.equals(document.getBoolean("archived")),
                variants,
                instant(document, "createdAt"),
                text(document, "createdBy"));
    }

    private static @Nullable OrganisationCode issuer(@Nullable String code) {
        return code == null ? null : new OrganisationCode(code);
    }

    static Document variant(Variant variant) {
        return new Document("fields", Trees.document(variant.fields().values()))
                .append("stage", variant.stage())
                .append("revision", variant.revision())
                .append("version", variant.version())
                .append("authors", List.copyOf(variant.authors()))
                .append(
                        "signOffs",
                        variant.signOffs().stream().map(EntryDocuments::signOff).toList())
                .append("origin", origin(variant.origin()))
                .append("updatedAt", date(variant.updatedAt()))
                .append("updatedBy", variant.updatedBy());
    }

    /** What goes to the history: the variant, and the shape that it has. */
    static Document snapshot(Variant variant, int typeVersion) {
        return variant(variant).append("typeVersion", typeVersion);
    }

    static Variant variant(LocaleTag locale, Document document) {
        return new Variant(
                locale,
                fields(document.get("fields", Document.class)),
                text(document, "stage"),
                number(document, "revision"),
                number(document, "version"),
                Set.copyOf(texts(document, "authors")),
                documents(document, "signOffs").stream().map(EntryDocuments::signOff).toList(),
                origin(document.get("origin", Document.class)),
                instant(document, "updatedAt"),
                text(document, "updatedBy"));
    }

    private static Document signOff(SignOff word) {
        return new Document("kind", word.kind().name())
                .append("approved", word.approved())
                .append("hash", word.hash().value())
                .append("revision", word.revision())
                .append("actor", word.actor())
                .append("at", date(word.at()))
                .append("answers", Trees.document(word.answers()))
                .append("comment", word.comment())
                .append("inPlaceOf", word.inPlaceOf());
    }

    private static SignOff signOff(Document document) {
        Map<String, String> answers = new LinkedHashMap<>();
        fields(document.get("answers", Document.class))
                .values()
                .forEach((question, answer) -> answers.put(question, String.valueOf(answer)));
        return new SignOff(
                SignOffKind.valueOf(text(document, "kind")),
                Boolean.TRUE.equals(document.getBoolean("approved")),
                new ContentHash(text(document, "hash")),
                number(document, "revision"),
                text(document, "actor"),
                instant(document, "at"),
                answers,
                document.getString("comment"),
                document.getString("inPlaceOf"));
    }

    private static @Nullable Document origin(@Nullable TranslationOrigin origin) {
        return origin == null
                ? null
                : new Document("source", origin.source().value())
                        .append("sourceRevision", origin.sourceRevision())
                        .append("translators", List.copyOf(origin.translators()));
    }

    private static @Nullable TranslationOrigin origin(@Nullable Document document) {
        return document == null
                ? null
                : new TranslationOrigin(
                        new LocaleTag(text(document, "source")),
                        number(document, "sourceRevision"),
                        Set.copyOf(texts(document, "translators")));
    }

    private static @Nullable Document hold(@Nullable Hold hold) {
        return hold == null
                ? null
                : new Document("kind", hold.kind().name())
                        .append("reason", hold.reason())
                        .append("actor", hold.actor())
                        .append("at", date(hold.at()));
    }

    private static @Nullable Hold hold(@Nullable Document document) {
        return document == null
                ? null
                : new Hold(
                        Hold.Kind.valueOf(text(document, "kind")),
                        text(document, "reason"),
                        text(document, "actor"),
                        instant(document, "at"));
    }

    static Document event(EntryEvent event) {
        var locale = event.locale();
        return new Document("id", event.id())
                .append("kind", event.kind().name())
                .append("locale", locale == null ? null : locale.value())
                .append("revision", event.revision())
                .append("actor", event.actor())
                .append("at", date(event.at()))
                .append("detail", Trees.document(event.detail().values()));
    }

    static EntryEvent event(EntryId entry, Document document) {
        var locale = document.getString("locale");
        return new EntryEvent(
                text(document, "id"),
                entry,
                EntryEvent.Kind.valueOf(text(document, "kind")),
                locale == null ? null : new LocaleTag(locale),
                number(document, "revision"),
                text(document, "actor"),
                instant(document, "at"),
                fields(document.get("detail", Document.class)));
    }
}
