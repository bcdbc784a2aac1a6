package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that change documents; each runs alone, and is answered when it is durable. */
final class Writes {

    private static final Set<String> UPDATE =
            CommandRules.words("q u multi upsert arrayFilters hint");
    private static final Set<String> DELETE = CommandRules.words("q limit hint");

    private final StoreContext context;

    Writes(StoreContext context) {
        this.context = context;
    }

    /** Counts of one command, and what went wrong by position. */
    private static final class Tally {

        private int matched;
        private int modified;
        private final List<Document> upserted = new ArrayList<>();
        private final List<Document> errors = new ArrayList<>();

        Document reply(boolean update) {
            Document reply = new Document("n", matched + upserted.size());
            if (update) {
                reply.append("nModified", modified);
            }
            if (!upserted.isEmpty()) {
                reply.append("upserted", upserted);
            }
            if (!errors.isEmpty()) {
                reply.append("writeErrors", errors);
            }
            return reply.append("ok", 1.0);
        }
    }

    private interface Statement {

        void run(Document statement, int position, Tally tally);
    }

    Document insert(Command command) {
        StoredCollection collection =
                context.catalog().findOrCreate(context, checkedNamespace(command));
        Tally tally = new Tally();
        each(
                command,
                "documents",
                tally,
                (document, position, counts) -> {
                    collection.insert(document);
                    counts.matched++;
                });
        return tally.reply(false);
    }

    Document update(Command command) {
        StoredCollection collection =
                context.catalog().findOrCreate(context, checkedNamespace(command));
        Tally tally = new Tally();
        each(
                command,
                "updates",
                tally,
                (statement, position, counts) -> update(collection, statement, position, counts));
        return tally.reply(true);
    }

    private void update(
            StoredCollection collection, Document statement, int position, Tally tally) {
        statement.forEach(
                (option, value) -> CommandRules.checkOption("update", UPDATE, option, value));
        boolean multi = Boolean.TRUE.equals(statement.get("multi"));
        Document filter = FilterRules.check(statement.get("q"));
        Document call =
                call(
                        filter,
                        UpdateRules.check(statement.get("u"), multi),
                        statement.get("arrayFilters"));
        List<byte[]> ids = matches(collection, filter, null, statement.get("hint"), multi ? 0 : 1);
        for (byte[] id : ids) {
            byte[] before = collection.documents().get(id);
            collection.modify(id, call);
            tally.matched++;
            tally.modified += Arrays.equals(before, collection.documents().get(id)) ? 0 : 1;
        }
        if (ids.isEmpty() && Boolean.TRUE.equals(statement.get("upsert"))) {
            Object id = upsert(collection, call).get("_id");
            tally.upserted.add(new Document("index", position).append("_id", id));
        }
    }

    Document delete(Command command) {
        StoredCollection collection = context.catalog().find(checkedNamespace(command));
        Tally tally = new Tally();
        each(
                command,
                "deletes",
                tally,
                (statement, position, counts) -> {
                    statement.forEach((option, value) ->
                            CommandRules.checkOption("delete", DELETE, option, value));
                    Document filter = FilterRules.check(statement.get("q"));
                    int limit = Command.number(statement, "limit", 0);
                    if (collection != null) {
                        for (byte[] id :
                                matches(collection, filter, null, statement.get("hint"), limit)) {
                            collection.delete(id);
                            counts.matched++;
                        }
                    }
                });
        return tally.reply(false);
    }

    Document findAndModify(Command command) {
        Document fields = ProjectionRules.check(command.get("fields"));
        Document filter = FilterRules.check(command.get("query"));
        boolean remove = command.isTrue("remove", false);
        Object update = command.get("update");
        if (remove == (update != null)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE, "Either an update or remove=true must be specified");
        }
        Document change = remove ? new Document() : UpdateRules.check(update, false);
        String namespace = checkedNamespace(command);
        StoredCollection collection = context.catalog().findOrCreate(context, namespace);
        List<byte[]> ids =
                matches(collection, filter, command.document("sort"), command.get("hint"), 1);
        Document call = call(filter, change, command.get("arrayFilters"));
        Document last = new Document("n", ids.size());
        Document value = null;
        if (!ids.isEmpty()) {
            byte[] id = ids.getFirst();
            value = collection.read(id);
            if (remove) {
                collection.delete(id);
            } else {
                collection.modify(id, call);
                value = command.isTrue("new", false) ? collection.read(id) : value;
            }
        } else if (command.isTrue("upsert", false) && !remove) {
            Document inserted = upsert(collection, call);
            value = command.isTrue("new", false) ? inserted : null;
            last.append("upserted", inserted.get("_id")).append("n", 1);
        }
        if (!remove) {
            last.append("updatedExisting", !ids.isEmpty());
        }
        Document shown =
                value == null || fields == null ? value : collection.project(value, fields);
        return new Document("lastErrorObject", last).append("value", shown).append("ok", 1.0);
    }

    private static Document upsert(StoredCollection collection, Document call) {
        Document upsert = new Document(call).append("upsert", true).append("new", true);
        return Bson.field(collection.modify(null, upsert), "value", Document.class);
    }

    private static Document call(Document filter, Document update, @Nullable Object arrayFilters) {
        Document call = new Document("query", filter).append("update", update);
        if (arrayFilters != null) {
            call.append("arrayFilters", arrayFilters);
        }
        return call;
    }

    /**
     * The ids of what matches now; found before the first change, so that no change is met twice.
     */
    private List<byte[]> matches(
            StoredCollection collection,
            Document filter,
            @Nullable Document sort,
            @Nullable Object hint,
            int limit) {
        Query query =
                Query.of(filter, context.sortMemory())
                        .withSort(sort)
                        .withHint(hint)
                        .withBounds(0, limit);
        List<byte[]> ids = new ArrayList<>();
        for (Iterator<Row> rows = Rows.find(collection.live(), query); rows.hasNext(); ) {
            ids.add(rows.next().id());
        }
        return ids;
    }

    /** Runs the statements of a command; an ordered one stops at the first that fails. */
    private static void each(Command command, String option, Tally tally, Statement work) {
        if (!(command.get(option) instanceof Collection<?> statements)) {
            throw Errors.of(
                    Errors.FAILED_TO_PARSE,
                    "BSON field '" + command.name() + "." + option + "' is missing");
        }
        boolean ordered = command.isTrue("ordered", true);
        int position = 0;
        for (Object statement : statements) {
            try {
                work.run((Document) statement, position, tally);
            } catch (RuntimeException e) {
                MongoServerError error = Errors.asError(e);
                if (error.getCode() == Errors.OUT_OF_DISK_SPACE) {
                    throw error;
                }
                Document description = new Document("index", position);
                description.putAll(Errors.describe(error));
                tally.errors.add(description);
                if (ordered) {
                    return;
                }
            }
            position++;
        }
    }

    private static String checkedNamespace(Command command) {
        String collection = command.collection();
        if (collection.startsWith("system.") || collection.contains("$")) {
            throw Errors.of(Errors.INVALID_NAMESPACE, "Invalid collection name: " + collection);
        }
        return command.namespace();
    }
}
