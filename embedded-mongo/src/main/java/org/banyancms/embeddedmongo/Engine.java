package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: checks each against the rules, runs it, and turns failures into MongoDB's
 * errors.
 */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /**
     * The wire version of MongoDB 4.2: the newest for which a driver expects neither sessions nor
     * what came later.
     */
    private static final int WIRE_VERSION = 8;

    private static final List<Integer> VERSION = List.of(4, 2, 0, 0);
    private static final Document NOBODY =
            new Document("authenticatedUsers", List.of())
                    .append("authenticatedUserRoles", List.of());
    private static final int MOST_STATEMENTS = 100_000;

    private final StoreContext context;
    private final Clock clock;
    private final Cursors cursors;
    private final Reads reads;
    private final Writes writes;
    private final Schema schema;
    private final @Nullable Vocabulary vocabulary = Vocabulary.wanted();

    Engine(StoreContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.cursors = new Cursors(clock);
        this.reads = new Reads(context, cursors);
        this.writes = new Writes(context);
        this.schema = new Schema(context);
    }

    /** Lets go of all results that clients have not fetched. */
    void stop() {
        cursors.killAll();
    }

    Document answer(String database, Document body) {
        if (vocabulary != null) {
            vocabulary.hear(body);
        }
        try {
            return run(new Command(CommandRules.check(body), database, body));
        } catch (RuntimeException e) {
            MongoServerError error = explain(e);
            if (error.getCode() == Errors.INTERNAL) {
                LOG.error("The command {} failed unexpectedly", body.keySet().iterator().next(), e);
            }
            return Errors.reply(error);
        }
    }

    /** Once the file has failed, that is the reason for whatever else fails. */
    private MongoServerError explain(RuntimeException e) {
        try {
            context.durability().refuseAfterFailure();
            return Errors.asError(e);
        } catch (MongoServerError stopped) {
            return stopped;
        }
    }

    private Document run(Command command) {
        return switch (command.name()) {
            case "find" -> reads.find(command);
            case "aggregate" -> reads.aggregate(command);
            case "count" -> reads.count(command);
            case "distinct" -> reads.distinct(command);
            case "getmore" -> reads.getMore(command);
            case "killcursors" -> reads.killCursors(command);
            case "listcollections" -> schema.listCollections(command);
            case "listdatabases" -> schema.listDatabases(command);
            case "hello", "ismaster" -> greeting(command.name());
            case "buildinfo" -> buildInfo();
            case "serverstatus" -> status();
            case "connectionstatus" -> Command.ok().append("authInfo", NOBODY);
            case "ping", "endsessions" -> Command.ok();
            default -> context.durability().write(() -> alone(command));
        };
    }

    /** Commands that change something, or look at what others are changing. */
    private Document alone(Command command) {
        return switch (command.name()) {
            case "insert" -> writes.insert(command);
            case "update" -> writes.update(command);
            case "delete" -> writes.delete(command);
            case "findandmodify" -> writes.findAndModify(command);
            case "create" -> schema.create(command);
            case "createindexes" -> schema.createIndexes(command);
            case "drop" -> schema.drop(command);
            case "dropdatabase" -> schema.dropDatabase(command);
            case "dropindexes" -> schema.dropIndexes(command);
            case "renamecollection" -> schema.rename(command);
            case "listindexes" -> schema.listIndexes(command);
            case "collstats" -> schema.collectionStats(command);
            case "dbstats" -> schema.databaseStats(command);
            default ->
                    throw Errors.of(
                            Errors.COMMAND_NOT_FOUND, "no such command: '" + command.name() + "'");
        };
    }

    private static Document buildInfo() {
        return Command.ok()
                .append(
                        "version",
                        VERSION.stream()
                                .map(String::valueOf)
                                .limit(3)
                                .collect(Collectors.joining(".")))
                .append("versionArray", VERSION)
                .append("modules", List.of("embedded-mongo"))
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE);
    }

    private Document greeting(String name) {
        return Command.ok()
                .append(name.equals("hello") ? "isWritablePrimary" : "ismaster", true)
                .append("helloOk", true)
                .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
                .append("maxMessageSizeBytes", Message.MOST_BYTES)
                .append("maxWriteBatchSize", MOST_STATEMENTS)
                .append("localTime", clock.instant())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false);
    }

    private Document status() {
        Document executor = new Document("scannedObjects", Rows.EXAMINED.sum());
        return Command.ok()
                .append("process", "embedded-mongo")
                .append("version", "4.2.0")
                .append("pid", ProcessHandle.current().pid())
                .append("localTime", clock.instant())
                .append("metrics", new Document("queryExecutor", executor));
    }
}
