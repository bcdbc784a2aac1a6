package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that make, drop and list collections and indexes. */
final class Schema {

    private final StoreContext context;
    private final Catalog catalog;

    Schema(StoreContext context) {
        this.context = context;
        this.catalog = context.catalog();
    }

    Document create(Command command) {
        if (catalog.find(command.namespace()) != null) {
            throw Errors.of(
                    Errors.NAMESPACE_EXISTS,
                    "Collection " + command.namespace() + " already exists.");
        }
        catalog.create(context, command.namespace());
        return Command.ok();
    }

    Document createIndexes(Command command) {
        if (!(command.get("indexes") instanceof Collection<?> descriptions)
                || descriptions.isEmpty()) {
            throw Errors.of(Errors.BAD_VALUE, "Must specify at least one index to create");
        }
        descriptions.forEach(description -> IndexRules.check((Document) description));
        boolean created = catalog.find(command.namespace()) == null;
        StoredCollection collection = catalog.findOrCreate(context, command.namespace());
        int before = collection.storedIndexes().size() + 1;
        for (Object each : descriptions) {
            Document description = (Document) each;
            IndexSpec wanted = IndexSpec.parse(description, 1);
            boolean primary = wanted.key().equals(IndexSpec.PRIMARY.key());
            if (!primary && !IndexRules.exists(wanted, collection.storedIndexes())) {
                catalog.build(context, collection, description);
            }
        }
        return new Document("numIndexesBefore", before)
                .append("numIndexesAfter", collection.storedIndexes().size() + 1)
                .append("createdCollectionAutomatically", created)
                .append("ok", 1.0);
    }

    Document drop(Command command) {
        StoredCollection collection = catalog.find(command.namespace());
        if (collection == null) {
            throw Errors.of(Errors.NAMESPACE_NOT_FOUND, "ns not found");
        }
        int indexes = collection.storedIndexes().size() + 1;
        catalog.drop(context, collection);
        return new Document("nIndexesWas", indexes)
                .append("ns", command.namespace())
                .append("ok", 1.0);
    }

    Document dropDatabase(Command command) {
        catalog.list(command.database()).forEach(collection -> catalog.drop(context, collection));
        return new Document("dropped", command.database()).append("ok", 1.0);
    }

    Document dropIndexes(Command command) {
        StoredCollection collection = catalog.find(command.namespace());
        if (collection == null) {
            throw Errors.of(Errors.NAMESPACE_NOT_FOUND, "ns not found " + command.namespace());
        }
        int before = collection.storedIndexes().size() + 1;
        for (StoredIndex index : chosen(collection, command.get("index"))) {
            catalog.dropIndex(context, collection, index);
        }
        return new Document("nIndexesWas", before).append("ok", 1.0);
    }

    private static List<StoredIndex> chosen(StoredCollection collection, @Nullable Object choice) {
        if ("*".equals(choice)) {
            return List.copyOf(collection.storedIndexes());
        }
        if (choice instanceof Collection<?> several) {
            return several.stream().flatMap(one -> chosen(collection, one).stream()).toList();
        }
        if ("_id_".equals(choice) || IndexSpec.PRIMARY.key().equals(choice)) {
            throw Errors.of(Errors.INVALID_OPTIONS, "cannot drop _id index");
        }
        List<StoredIndex> found =
                collection.storedIndexes().stream()
                        .filter(index ->
                                index.spec().name().equals(choice)
                                        || (choice instanceof Document key
                                                && index.spec().fields().equals(Query.fields(key))))
                        .toList();
        if (found.isEmpty()) {
            throw Errors.of(Errors.INDEX_NOT_FOUND, "index not found with name [" + choice + "]");
        }
        return found;
    }

    Document rename(Command command) {
        String from = String.valueOf(command.body().values().iterator().next());
        String to = String.valueOf(command.get("to"));
        StoredCollection source = catalog.find(from);
        if (source == null) {
            throw Errors.of(
                    Errors.NAMESPACE_NOT_FOUND, "Source collection " + from + " does not exist");
        }
        StoredCollection target = catalog.find(to);
        if (target != null && !target.equals(source)) {
            if (!command.isTrue("dropTarget", false)) {
                throw Errors.of(Errors.NAMESPACE_EXISTS, "target namespace exists");
            }
            catalog.drop(context, target);
        }
        catalog.rename(source, to);
        return Command.ok();
    }

    Document listCollections(Command command) {
        List<Document> found = new ArrayList<>();
        for (StoredCollection collection : catalog.list(command.database())) {
            found.add(
                    new Document("name", collection.getCollectionName())
                            .append("type", "collection")
                            .append("options", new Document())
                            .append("info", new Document("readOnly", false))
                            .append("idIndex", IndexSpec.PRIMARY.describe()));
        }
        return cursor(
                command.database() + ".$cmd.listCollections",
                filtered(found, command, Set.of("name", "type")));
    }

    Document listIndexes(Command command) {
        StoredCollection collection = catalog.find(command.namespace());
        if (collection == null) {
            throw Errors.of(
                    Errors.NAMESPACE_NOT_FOUND, "ns does not exist: " + command.namespace());
        }
        List<Document> indexes = new ArrayList<>(List.of(IndexSpec.PRIMARY.describe()));
        collection.live().indexes().forEach(part -> indexes.add(part.spec().describe()));
        return cursor(command.namespace(), indexes);
    }

    Document listDatabases(Command command) {
        List<Document> databases = new ArrayList<>();
        for (String name : catalog.databaseNames().stream().sorted().toList()) {
            databases.add(new Document("name", name).append("empty", false));
        }
        return new Document("databases", filtered(databases, command, Set.of("name")))
                .append("ok", 1.0);
    }

    Document collectionStats(Command command) {
        StoredCollection collection = catalog.find(command.namespace());
        long count = collection == null ? 0 : collection.count();
        int indexes = collection == null ? 0 : collection.storedIndexes().size() + 1;
        return new Document("ns", command.namespace())
                .append("count", count)
                .append("nindexes", indexes)
                .append("ok", 1.0);
    }

    Document databaseStats(Command command) {
        List<StoredCollection> collections = catalog.list(command.database());
        return new Document("db", command.database())
                .append("collections", collections.size())
                .append("objects", collections.stream().mapToLong(StoredCollection::count).sum())
                .append(
                        "indexes",
                        collections.stream().mapToLong(c -> c.storedIndexes().size() + 1).sum())
                .append("ok", 1.0);
    }

    private static List<Document> filtered(
            List<Document> documents, Command command, Set<String> shown) {
        Document filter = FilterRules.check(command.get("filter"));
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        List<Document> found = new ArrayList<>(documents);
        found.removeIf(each -> !matcher.matches(each, filter));
        if (command.isTrue("nameOnly", false)) {
            found.forEach(each -> each.keySet().retainAll(shown));
        }
        return found;
    }

    private static Document cursor(String namespace, List<Document> batch) {
        return new Document(
                        "cursor",
                        new Document("id", 0L).append("ns", namespace).append("firstBatch", batch))
                .append("ok", 1.0);
    }
}
