package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
        String namespace = checkedNamespace(command);
        Tally tally = new Tally();
        each(
                command,
                "updates",
                tally,
                (statement, position, counts) ->
                        update(command, namespace, statement, position, counts));
        return tally.reply(true);
    }

    private void update(
            Command command, String namespace, Document statement, int position, Tally tally) {
        checkOptions("update", UPDATE, statement);
        boolean multi = Boolean.TRUE.equals(statement.get("multi"));
        Document change = UpdateRules.check(statement.get("u"), multi);
        Query query =
                query(
                        command,
                        FilterRules.check(statement.get("q")),
                        statement.get("hint"),
                        multi ? 0 : 1);
        Modification modification =
                new Modification(context, namespace, query, change, statement.get("arrayFilters"));
        tally.matched += modification.run();
        tally.modified += modification.modified();
        if (modification.isUnmatched() && Boolean.TRUE.equals(statement.get("upsert"))) {
            Object id = modification.upsert().get("_id");
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
                (statement, position, counts) ->
                        counts.matched += delete(command, collection, statement));
        return tally.reply(false);
    }

    private int delete(Command command, @Nullable StoredCollection collection, Document statement) {
        checkOptions("delete", DELETE, statement);
        Document filter = FilterRules.check(statement.get("q"));
        Query query =
                query(
                        command,
                        filter,
                        statement.get("hint"),
                        Command.number(statement, "limit", 0));
        List<byte[]> ids = Modification.matches(collection, query);
        ids.forEach(id -> Objects.requireNonNull(collection).delete(id));
        return ids.size();
    }

    Document findAndModify(Command command) {
        Document filter = FilterRules.check(command.get("query"));
        Query query =
                query(command, filter, command.get("hint"), 1).withSort(command.document("sort"));
        return new FindAndModify(context, checkedNamespace(command), command).run(query);
    }

    private Query query(Command command, Document filter, @Nullable Object hint, int limit) {
        return Query.of(filter, context.sortMemory())
                .withHint(hint)
                .withBounds(0, limit)
                .withDeadline(Deadline.after(command.get("maxTimeMS")));
    }

    private static void checkOptions(String where, Set<String> allowed, Document statement) {
        statement.forEach(
                (option, value) -> CommandRules.checkOption(where, allowed, option, value));
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
            boolean done = attempt((Document) statement, position++, tally, work);
            if (!done && ordered) {
                return;
            }
        }
    }

    private static boolean attempt(Document statement, int position, Tally tally, Statement work) {
        try {
            work.run(statement, position, tally);
            return true;
        } catch (RuntimeException e) {
            MongoServerError error = Errors.asError(e);
            if (error.getCode() == Errors.OUT_OF_DISK_SPACE) {
                throw error;
            }
            Document description = new Document("index", position);
            description.putAll(Errors.describe(error));
            tally.errors.add(description);
            return false;
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
