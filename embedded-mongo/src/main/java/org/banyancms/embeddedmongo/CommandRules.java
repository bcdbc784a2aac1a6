package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which commands there are and which options they take; what is not listed here is refused by name.
 */
final class CommandRules {

    private static final Set<String> ALWAYS =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "comment",
                    "maxTimeMS",
                    "readConcern",
                    "writeConcern");

    private static final Map<String, Set<String>> OPTIONS =
            Map.ofEntries(
                    Map.entry(
                            "find",
                            words(
                                    "filter sort projection skip limit batchSize singleBatch hint allowDiskUse")),
                    Map.entry(
                            "aggregate",
                            words("pipeline cursor hint allowDiskUse bypassDocumentValidation")),
                    Map.entry("count", words("query limit skip hint")),
                    Map.entry("distinct", words("key query hint")),
                    Map.entry("getmore", words("collection batchSize")),
                    Map.entry("killcursors", words("cursors")),
                    Map.entry("insert", words("documents ordered bypassDocumentValidation")),
                    Map.entry("update", words("updates ordered bypassDocumentValidation")),
                    Map.entry("delete", words("deletes ordered")),
                    Map.entry(
                            "findandmodify",
                            words(
                                    "query sort remove update new fields upsert arrayFilters hint bypassDocumentValidation")),
                    Map.entry("create", words("")),
                    Map.entry("createindexes", words("indexes commitQuorum")),
                    Map.entry("drop", words("")),
                    Map.entry("dropdatabase", words("")),
                    Map.entry("dropindexes", words("index")),
                    Map.entry("renamecollection", words("to dropTarget")),
                    Map.entry(
                            "listcollections",
                            words("filter nameOnly cursor authorizedCollections")),
                    Map.entry("listindexes", words("cursor")),
                    Map.entry("listdatabases", words("filter nameOnly authorizedDatabases")),
                    Map.entry("ping", words("")),
                    Map.entry("buildinfo", words("")),
                    Map.entry("serverstatus", words("")),
                    Map.entry("dbstats", words("scale")),
                    Map.entry("collstats", words("scale")),
                    Map.entry("connectionstatus", words("showPrivileges")),
                    Map.entry("endsessions", words("")));

    private static final Set<String> GREETINGS = Set.of("hello", "ismaster");
    private static final Set<String> KNOWN_ELSEWHERE =
            words(
                    "explain bulkwrite mapreduce startsession refreshsessions committransaction aborttransaction"
                            + " saslstart saslcontinue authenticate createuser updateuser dropuser fsync compact validate"
                            + " collmod replsetgetstatus replsetinitiate currentop killop getparameter setparameter"
                            + " shutdown top profile reindex convertToCapped");
    private static final Set<String> SESSIONS =
            Set.of("lsid", "txnNumber", "startTransaction", "autocommit");
    private static final Set<String> READ_CONCERNS =
            Set.of("local", "available", "majority", "linearizable");

    private CommandRules() {}

    /** The name in the one spelling that the rest of the code knows. */
    static String check(Document command) {
        String given = command.keySet().iterator().next();
        String name = given.toLowerCase(Locale.ROOT);
        if (GREETINGS.contains(name)) {
            return name;
        }
        Set<String> options = OPTIONS.get(name);
        if (options == null) {
            throw KNOWN_ELSEWHERE.contains(name)
                    ? Errors.unsupported(Errors.COMMAND_NOT_SUPPORTED, "the command " + given)
                    : Errors.of(Errors.COMMAND_NOT_FOUND, "no such command: '" + given + "'");
        }
        for (Map.Entry<String, Object> option : command.entrySet()) {
            if (SESSIONS.contains(option.getKey())) {
                throw Errors.of(
                        Errors.ILLEGAL_OPERATION,
                        "Transaction numbers are only allowed on a replica set member or mongos: '"
                                + option.getKey()
                                + "' is not supported by embedded-mongo, which has no sessions and no transactions");
            }
            if (!option.getKey().equals(given)) {
                checkOption(given, options, option.getKey(), option.getValue());
            }
        }
        checkConcerns(command);
        return name;
    }

    /** Refuses an option that is neither listed nor says nothing. */
    static void checkOption(
            String where, Set<String> allowed, String name, @Nullable Object value) {
        if (!allowed.contains(name) && !ALWAYS.contains(name) && !saysNothing(value)) {
            throw Errors.unsupported(
                    Errors.INVALID_OPTIONS, "the option '" + name + "' of " + where);
        }
    }

    private static boolean saysNothing(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || (value instanceof Document d
                        && (d.isEmpty() || d.equals(new Document("locale", "simple"))))
                || (value instanceof Collection<?> c && c.isEmpty());
    }

    private static void checkConcerns(Document command) {
        Object w =
                command.get("writeConcern") instanceof Document concern ? concern.get("w") : null;
        if (w instanceof Number count && count.intValue() > 1) {
            throw Errors.of(Errors.BAD_VALUE, "cannot use 'w' > 1 when a host is not replicated");
        }
        if (w instanceof String mode && !mode.equals("majority")) {
            throw Errors.of(
                    Errors.UNKNOWN_WRITE_CONCERN,
                    "No write concern mode named '" + mode + "' found");
        }
        Object level =
                command.get("readConcern") instanceof Document concern
                        ? concern.get("level")
                        : null;
        if (level != null && !READ_CONCERNS.contains(level)) {
            throw Errors.unsupported(Errors.INVALID_OPTIONS, "the read concern '" + level + "'");
        }
    }

    static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
