package org.banyancms.core.store.journal;

import static org.banyancms.core.store.bson.Trees.date;
import static org.banyancms.core.store.bson.Trees.documents;
import static org.banyancms.core.store.bson.Trees.instant;
import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.text;

import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;

/** Commits and live variants as BSON documents. */
final class JournalDocuments {

    private JournalDocuments() {}

    static Document prepared(long sequence, JournalWriter.Draft draft) {
        var document =
                new Document("_id", sequence)
                        .append("state", "PREPARED")
                        .append("cause", draft.cause())
                        .append(
                                "changes",
                                draft.changes().stream().map(JournalDocuments::change).toList())
                        .append("actor", draft.actor())
                        .append("at", date(draft.at()));
        if (draft.key() != null) {
            document.append("key", draft.key()); // absent otherwise, for the sparse unique index
        }
        return document;
    }

    static Commit commit(Document document) {
        return new Commit(
                number(document, "_id"),
                text(document, "cause"),
                document.getString("key"),
                documents(document, "changes").stream().map(JournalDocuments::change).toList(),
                text(document, "actor"),
                instant(document, "at"));
    }

    private static Document change(Change change) {
        return switch (change) {
            case Change.Publish(var variant) -> new Document("publish", live(variant));
            case Change.Remove(var entry, var locale, var removal, var reason, var notice) ->
                    new Document(
                            "remove",
                            new Document("entry", entry.value())
                                    .append("locale", locale.value())
                                    .append("removal", removal.name())
                                    .append("reason", reason)
                                    .append("notice", notice));
        };
    }

    private static Change change(Document document) {
        var published = document.get("publish", Document.class);
        if (published != null) {
            return new Change.Publish(live(published));
        }
        var removed = document.get("remove", Document.class);
        return new Change.Remove(
                new EntryId(text(removed, "entry")),
                new LocaleTag(text(removed, "locale")),
                Change.Removal.valueOf(text(removed, "removal")),
                text(removed, "reason"),
                removed.getString("notice"));
    }

    static Document live(LiveVariant variant) {
        return new Document("entry", variant.entry().value())
                .append("locale", variant.locale().value())
                .append("type", variant.type())
                .append("owner", variant.owner().value())
                .append("topics", variant.topics())
                .append("slug", variant.slug())
                .append("revision", variant.revision())
                .append("hash", variant.hash().value())
                .append("document", Trees.document(variant.document().values()))
                .append("firstPublishedAt", date(variant.firstPublishedAt()))
                .append("publishedAt", date(variant.publishedAt()))
                .append(
                        "corrections",
                        variant.corrections().stream().map(JournalDocuments::notice).toList());
    }

    static LiveVariant live(Document document) {
        return new LiveVariant(
                new EntryId(text(document, "entry")),
                new LocaleTag(text(document, "locale")),
                text(document, "type"),
                new OrganisationCode(text(document, "owner")),
                Trees.texts(document, "topics"),
                text(document, "slug"),
                number(document, "revision"),
                new ContentHash(text(document, "hash")),
                Trees.fields(document.get("document", Document.class)),
                instant(document, "firstPublishedAt"),
                instant(document, "publishedAt"),
                documents(document, "corrections").stream().map(JournalDocuments::notice).toList());
    }

    private static Document notice(CorrectionNotice notice) {
        return new Document("number", notice.number())
                .append("at", date(notice.at()))
                .append("notice", notice.notice())
                .append("wrong", notice.wrong())
                .append("right", notice.right());
    }

    private static CorrectionNotice notice(Document document) {
        return new CorrectionNotice(
                (int) number(document, "number"),
                instant(document, "at"),
                text(document, "notice"),
                document.getString("wrong"),
                document.getString("right"));
    }

    static PastVariant past(Document document) {
        var gone = document.get("gone", Document.class);
        return new PastVariant(
                live(document),
                number(document, "from"),
                number(document, "to"),
                gone == null
                        ? null
                        : new PastVariant.Gone(
                                Change.Removal.valueOf(text(gone, "removal")),
                                text(gone, "reason"),
                                gone.getString("notice"),
                                instant(gone, "at")));
    }
}
