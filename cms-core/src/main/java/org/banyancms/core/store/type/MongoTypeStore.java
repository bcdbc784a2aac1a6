package org.banyancms.core.store.type;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.type.ContentType;
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
    public List<ContentType> all() {
        var ordered =
                new org.springframework.data.mongodb.core.query.Query()
                        .with(Sort.by("name", "version"));
        var newest = new LinkedHashMap<String, ContentType>();
        mongo.find(ordered, Document.class, TYPES).stream()
                .map(MongoTypeStore::type)
                .forEach(type -> newest.put(type.name(), type));
        return List.copyOf(newest.values());
    }

    @Override
    public boolean add(ContentType type) {
        try {
            mongo.insert(
                    new Document("_id", type.name() + "/" + type.version())
                            .append("name", type.name())
                            .append("version", type.version())
                            .append("definition", Trees.document(TypeTree.write(type))),
                    TYPES);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static ContentType type(Document document) {
        return TypeReader.read(Trees.fields(document.get("definition", Document.class)).values());
    }
}
