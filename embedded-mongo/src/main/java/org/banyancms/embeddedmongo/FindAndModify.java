package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Changes or removes one document and answers with it, as it was or as it is. */
final class FindAndModify {

    private final StoreContext context;
    private final String namespace;
    private final Command command;
    private final boolean remove;
    private final boolean after;

    FindAndModify(StoreContext context, String namespace, Command command) {
        this.context = context;
        this.namespace = namespace;
        this.command = command;
        this.remove = command.isTrue("remove", false);
        this.after = command.isTrue("new", false);
    }

    Document run(Query query) {
        Document fields = ProjectionRules.check(command.get("fields"));
        Modification modification =
                new Modification(context, namespace, query, change(), command.get("arrayFilters"));
        Document last = new Document("n", modification.isUnmatched() ? 0 : 1);
        Document value =
                modification.isUnmatched() ? upsert(modification, last) : modify(modification);
        if (!remove) {
            last.append("updatedExisting", !modification.isUnmatched());
        }
        Document shown =
                value == null || fields == null ? value : modification.project(value, fields);
        return new Document("lastErrorObject", last).append("value", shown).append("ok", 1.0);
    }

    private Document change() {
        Object update = command.get("update");
        if (remove == (update != null)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE, "Either an update or remove=true must be specified");
        }
        return remove ? new Document() : UpdateRules.check(update, false);
    }

    private Document modify(Modification modification) {
        return remove ? modification.remove() : modification.runOne(after);
    }

    private @Nullable Document upsert(Modification modification, Document last) {
        if (remove || !command.isTrue("upsert", false)) {
            return null;
        }
        Document inserted = modification.upsert();
        last.append("n", 1).append("upserted", inserted.get("_id"));
        return after ? inserted : null;
    }
}
