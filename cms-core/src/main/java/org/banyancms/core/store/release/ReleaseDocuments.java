package org.banyancms.core.store.release;

import static org.banyancms.core.store.bson.Trees.date;
import static org.banyancms.core.store.bson.Trees.instant;
import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.text;

import java.time.ZoneId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.Release.Launch;
import org.banyancms.core.release.Release.State;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Releases as documents. */
final class ReleaseDocuments {

    private ReleaseDocuments() {}

    static Document document(Release release) {
        var schedule = release.schedule();
        return new Document("_id", release.id())
                .append("name", release.name())
                .append("at", date(release.at()))
                .append("zone", schedule == null ? null : schedule.zone().getId())
                .append("items", release.items().stream().map(ReleaseDocuments::item).toList())
                .append("state", release.state().name())
                .append("launch", launch(release.launch()))
                .append("createdBy", release.createdBy())
                .append("createdAt", date(release.createdAt()))
                .append("revision", release.revision());
    }

    private static Document item(ReleaseItem item) {
        return new Document("entry", item.entry().value())
                .append("locale", item.locale().value())
                .append("action", item.action().name());
    }

    private static @Nullable Document launch(@Nullable Launch launch) {
        return launch == null
                ? null
                : new Document("by", launch.by())
                        .append("begunAt", date(launch.begunAt()))
                        .append("from", launch.from().name())
                        .append("sequence", launch.sequence())
                        .append("undoSequence", launch.undoSequence())
                        .append("failure", launch.failure());
    }

    static Release release(Document document) {
        return new Release(
                text(document, "_id"),
                text(document, "name"),
                schedule(document),
                Trees.documents(document, "items").stream().map(ReleaseDocuments::item).toList(),
                State.valueOf(text(document, "state")),
                launch(document.get("launch", Document.class)),
                text(document, "createdBy"),
                instant(document, "createdAt"),
                number(document, "revision"));
    }

    private static @Nullable Schedule schedule(Document document) {
        return document.get("at") == null
                ? null
                : new Schedule(instant(document, "at"), ZoneId.of(text(document, "zone")));
    }

    private static ReleaseItem item(Document item) {
        return new ReleaseItem(
                new EntryId(text(item, "entry")),
                new LocaleTag(text(item, "locale")),
                GateAction.valueOf(text(item, "action")));
    }

    private static @Nullable Launch launch(@Nullable Document launch) {
        return launch == null
                ? null
                : new Launch(
                        text(launch, "by"),
                        instant(launch, "begunAt"),
                        State.valueOf(text(launch, "from")),
                        number(launch, "sequence"),
                        number(launch, "undoSequence"),
                        launch.getString("failure"));
    }
}
