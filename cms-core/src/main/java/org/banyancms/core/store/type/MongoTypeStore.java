package org.banyancms.core.store.type;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.Migration;
import org.banyancms.core.type.OperationReader;
import org.banyancms.core.type.OperationTree;
import org.banyancms.core.type.TypeHistory;
import org.banyancms.core.type.TypeReader;
import org.banyancms.core.type.TypeStore;
import org.banyancms.core.type.TypeTree;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Content types in MongoDB, every version of each. */
final class MongoTypeStore implements TypeStore {
    private static final String TYPES = "types";

    private final MongoOperations mongo;

    MongoTypeStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(TYPES)
                .createIndex(
                        new Index()
                                .named("name")
                                .on("name", Sort.Direction.ASC)
                                .on("version", Sort.Direction.DESC));
    }

    @Override
    public Optional<ContentType> find(String name) {
        var newest =
                query(where("name").is(name))
                        .with(Sort.by(Sort.Direction.DESC, "version"))
                        .limit(1);
        return mongo.find(newest, Document.class, TYPES).stream()
                .findFirst()
                .map(MongoTypeStore::type);
    }

    @Override
    public List<ContentType> versions(String name) {
        var ordered = query(where("name").is(name)).with(Sort.by("version"));
        return mongo.find(ordered, Document.class, TYPES).stream()
                .map(MongoTypeStore::type)
                .toList();
    }

    @Override
    public List<TypeHistory> all() {
        var ordered =
                new org.springframework.data.mongodb.core.query.Query()
                        .with(Sort.by("name", "version"));
        var newest = new LinkedHashMap<String, Document>();
        var migrations = new HashMap<String, List<Migration>>();
        for (var document : mongo.find(ordered, Document.class, TYPES)) {
            var name = Trees.text(document, "name");
            newest.put(name, document);
            var migration = document.get("migration", Document.class);
            if (migration != null) {
                migrations
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(migration(name, document, migration));
            }
        }
        return newest.entrySet().stream()
                .map(type ->
                        new TypeHistory(
                                type(type.getValue()),
                                migrations.getOrDefault(type.getKey(), List.of())))
                .toList();
    }

    @Override
    public boolean add(ContentType type) {
        return insert(document(type));
    }

    @Override
    public boolean add(ContentType type, Migration migration) {
        var operations = new ArrayList<Document>();
        OperationTree.write(migration.operations())
                .forEach(operation -> operations.add(Trees.document(operation)));
        return insert(
                document(type)
                        .append(
                                "migration",
                                new Document("id", migration.id())
                                        .append("from", migration.fromVersion())
                                        .append("operations", operations)
                                        .append("undoes", migration.undoes())
                                        .append("actor", migration.actor())
                                        .append("at", Trees.date(migration.at()))));
    }

    private static Document document(ContentType type) {
        return new Document("_id", type.name() + "/" + type.version())
                .append("name", type.name())
                .append("version", type.version())
                .append("definition", Trees.document(TypeTree.write(type)));
    }

    private boolean insert(Document document) {
        try {
            mongo.insert(document, TYPES);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static Migration migration(String name, Document version, Document migration) {
        return new Migration(
                Trees.text(migration, "id"),
                name,
                (int) Trees.number(migration, "from"),
                (int) Trees.number(version, "version"),
                OperationReader.kept(Trees.fields(migration).get("operations")),
                migration.getString("undoes"),
                Trees.text(migration, "actor"),
                Trees.instant(migration, "at"));
    }

    private static ContentType type(Document document) {
        return TypeReader.read(Trees.fields(document.get("definition", Document.class)).values());
    }
}
