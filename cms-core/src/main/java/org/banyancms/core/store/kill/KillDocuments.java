package org.banyancms.core.store.kill;

import static org.banyancms.core.store.bson.Trees.optionalInstant;
import static org.banyancms.core.store.bson.Trees.text;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.kill.Kill;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who stands behind withdrawals, as documents. */
final class KillDocuments {
    private KillDocuments() {}

    /** Everything but the identity. */
    static Document document(Kill kill) {
        return new Document("kind", kill.kind().name())
                .append("state", kill.state().name())
                .append("first", word(kill.first()))
                .append("second", word(kill.second()))
                .append("due", Trees.date(kill.due()))
                .append("escalatedAt", Trees.date(kill.escalatedAt()))
                .append("revision", kill.revision());
    }

    static Kill kill(Document document) {
        return new Kill(
                new EntryId(text(document, "_id")),
                Hold.Kind.valueOf(text(document, "kind")),
                Kill.State.valueOf(text(document, "state")),
                word(document.get("first", Document.class)),
                word(document.get("second", Document.class)),
                optionalInstant(document, "due"),
                optionalInstant(document, "escalatedAt"),
                Trees.number(document, "revision"));
    }

    private static @Nullable Document word(Kill.@Nullable Word word) {
        return word == null
                ? null
                : new Document("by", word.by())
                        .append("at", Trees.date(word.at()))
                        .append("text", word.text());
    }

    private static Kill.@Nullable Word word(@Nullable Document document) {
        return document == null
                ? null
                : new Kill.Word(
                        text(document, "by"),
                        Trees.instant(document, "at"),
                        document.getString("text"));
    }
}
