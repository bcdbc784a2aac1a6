package org.banyancms.core.store.discussion;

import static org.banyancms.core.store.bson.Trees.date;
import static org.banyancms.core.store.bson.Trees.documents;
import static org.banyancms.core.store.bson.Trees.instant;
import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.text;
import static org.banyancms.core.store.bson.Trees.texts;

import java.util.Set;
import org.banyancms.core.discussion.Discussion;
import org.banyancms.core.discussion.Discussion.Resolution;
import org.banyancms.core.discussion.Message;
import org.banyancms.core.discussion.Place;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Discussions as documents. */
final class DiscussionDocuments {

    private DiscussionDocuments() {}

    static Document document(Discussion discussion) {
        var place = discussion.place();
        return new Document("_id", discussion.id())
                .append("kind", discussion.kind().name())
                .append("entry", place.entry().value())
                .append("locale", place.locale().value())
                .append("field", place.field())
                .append("block", place.block())
                .append("quoted", place.quoted())
                .append("open", discussion.isOpen())
                .append("resolution", resolution(discussion.resolution()))
                .append(
                        "messages",
                        discussion.messages().stream().map(DiscussionDocuments::message).toList())
                .append("revision", discussion.revision());
    }

    private static @Nullable Document resolution(@Nullable Resolution resolution) {
        return resolution == null
                ? null
                : new Document("by", resolution.by())
                        .append("at", date(resolution.at()))
                        .append("reason", resolution.reason());
    }

    static Document message(Message message) {
        var earlier =
                message.earlier().stream()
                        .map(was ->
                                new Document("text", was.text()).append("until", date(was.until())))
                        .toList();
        return new Document("id", message.id())
                .append("author", message.author())
                .append("at", date(message.at()))
                .append("text", message.text())
                .append("mentions", message.mentions().stream().sorted().toList())
                .append("earlier", earlier);
    }

    static Discussion discussion(Document document) {
        return new Discussion(
                text(document, "_id"),
                Discussion.Kind.valueOf(text(document, "kind")),
                new Place(
                        new EntryId(text(document, "entry")),
                        new LocaleTag(text(document, "locale")),
                        document.getString("field"),
                        document.getString("block"),
                        document.getString("quoted")),
                documents(document, "messages").stream().map(DiscussionDocuments::message).toList(),
                resolution(document.get("resolution", Document.class)),
                number(document, "revision"));
    }

    private static @Nullable Resolution resolution(@Nullable Document document) {
        return document == null
                ? null
                : new Resolution(
                        text(document, "by"),
                        instant(document, "at"),
                        document.getString("reason"));
    }

    private static Message message(Document document) {
        return new Message(
                text(document, "id"),
                text(document, "author"),
                instant(document, "at"),
                text(document, "text"),
                Set.copyOf(texts(document, "mentions")),
                documents(document, "earlier").stream()
                        .map(was -> new Message.Wording(text(was, "text"), instant(was, "until")))
                        .toList());
    }
}
