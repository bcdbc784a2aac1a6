package org.banyancms.core.store.assignment;

import static org.banyancms.core.store.bson.Trees.date;
import static org.banyancms.core.store.bson.Trees.documents;
import static org.banyancms.core.store.bson.Trees.instant;
import static org.banyancms.core.store.bson.Trees.number;
import static org.banyancms.core.store.bson.Trees.text;

import java.time.ZoneId;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.assignment.Assignment;
import org.banyancms.core.assignment.Assignment.Order;
import org.banyancms.core.assignment.Assignment.Step;
import org.banyancms.core.assignment.Task;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Schedule;
import org.bson.Document;

/** Assignments as documents. */
final class AssignmentDocuments {
    /** The place in lists: when it is due, then which it is. */
    static final String RANK = "rank";

    private AssignmentDocuments() {}

    static String rank(Assignment assignment) {
        var due = assignment.order().due().at();
        return "%015d-%s".formatted(due.toEpochMilli(), assignment.id());
    }

    static Document document(Assignment assignment) {
        var order = assignment.order();
        return new Document("_id", assignment.id())
                .append("entry", assignment.entry().value())
                .append("locale", assignment.locale().value())
                .append("organisation", assignment.organisation().value())
                .append("task", order.task().name())
                .append("assignee", order.assignee())
                .append("dueAt", date(order.due().at()))
                .append("zone", order.due().zone().getId())
                .append("note", order.note())
                .append("state", assignment.state().name())
                .append(
                        "steps",
                        assignment.steps().stream().map(AssignmentDocuments::step).toList())
                .append(RANK, rank(assignment))
                .append("revision", assignment.revision());
    }

    private static Document step(Step step) {
        return new Document("kind", step.kind().name())
                .append("by", step.by())
                .append("at", date(step.at()))
                .append("assignee", step.assignee())
                .append("due", date(step.due()))
                .append("words", step.words());
    }

    static Assignment assignment(Document document) {
        return new Assignment(
                text(document, "_id"),
                new EntryId(text(document, "entry")),
                new LocaleTag(text(document, "locale")),
                new OrganisationCode(text(document, "organisation")),
                order(document),
                Assignment.State.valueOf(text(document, "state")),
                documents(document, "steps").stream().map(AssignmentDocuments::step).toList(),
                number(document, "revision"));
    }

    private static Order order(Document document) {
        var zone = ZoneId.of(text(document, "zone"));
        return new Order(
                Task.valueOf(text(document, "task")),
                text(document, "assignee"),
                new Schedule(instant(document, "dueAt"), zone),
                document.getString("note"));
    }

    private static Step step(Document document) {
        return new Step(
                Assignment.Kind.valueOf(text(document, "kind")),
                text(document, "by"),
                instant(document, "at"),
                text(document, "assignee"),
                instant(document, "due"),
                document.getString("words"));
    }
}
