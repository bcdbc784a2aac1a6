package org.banyancms.core.store.succession;

import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.optionalInstant;
import static org.banyancms.core.store.bson.Trees.text;

import java.time.ZoneId;
import java.util.TreeMap;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.release.Schedule;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.succession.Merger;
import org.bson.Document;

/** Mergers as documents. */
final class MergerDocuments {
    private MergerDocuments() {}

    /** What never changes, beside what does. */
    static Document whole(Merger merger) {
        var document =
                new Document("_id", merger.id())
                        .append("from", merger.from().value())
                        .append("into", merger.into().value())
                        .append("onAt", Trees.date(merger.on().at()))
                        .append("zone", merger.on().zone().getId())
                        .append("plannedBy", merger.plannedBy())
                        .append("plannedAt", Trees.date(merger.plannedAt()));
        document.putAll(course(merger));
        return document;
    }

    /** What changes. */
    static Document course(Merger merger) {
        var course = merger.course();
        return new Document("state", merger.state().name())
                .append("counts", new Document(new TreeMap<>(course.counts())))
                .append("steps", course.steps())
                .append("startedAt", Trees.date(course.startedAt()))
                .append("endedAt", Trees.date(course.endedAt()))
                .append("reason", course.reason())
                .append("revision", merger.revision());
    }

    static Merger merger(Document document) {
        return new Merger(
                text(document, "_id"),
                new OrganisationCode(text(document, "from")),
                new OrganisationCode(text(document, "into")),
                new Schedule(Trees.instant(document, "onAt"), ZoneId.of(text(document, "zone"))),
                text(document, "plannedBy"),
                Trees.instant(document, "plannedAt"),
                Merger.State.valueOf(text(document, "state")),
                readCourse(document),
                number(document, "revision"));
    }

    private static Merger.Course readCourse(Document document) {
        var counts = new TreeMap<String, Long>();
        var kept = document.get("counts", Document.class);
        kept.keySet().forEach(name -> counts.put(name, number(kept, name)));
        return new Merger.Course(
                counts,
                Trees.texts(document, "steps"),
                optionalInstant(document, "startedAt"),
                optionalInstant(document, "endedAt"),
                document.getString("reason"));
    }
}
