package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an index is: its name, its fields in order, and its promises.
 *
 * @param multikey whether some document has several entries in it, which forbids some uses
 * @param map the number of the stored map that holds its entries; 0 for the documents themselves
 */
record IndexSpec(
        String name,
        List<Field> fields,
        boolean unique,
        boolean sparse,
        boolean multikey,
        int map) {

    /**
     * One field of the key.
     *
     * @param path dotted path
     * @param steps the same path, split
     */
    record Field(String path, List<String> steps, boolean ascending) {}

    static final IndexSpec PRIMARY =
            parse(new Document("name", "_id_").append("key", new Document("_id", 1)), 0);

    static IndexSpec parse(Document description, int map) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Object> key :
                Bson.field(description, "key", Document.class).entrySet()) {
            boolean ascending = ((Number) key.getValue()).doubleValue() > 0;
            fields.add(
                    new Field(
                            key.getKey(), Arrays.asList(key.getKey().split("\\.", -1)), ascending));
        }
        boolean primary = fields.size() == 1 && fields.getFirst().path().equals("_id");
        return new IndexSpec(
                Bson.field(description, "name", String.class),
                List.copyOf(fields),
                primary || Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                Utils.isTrue(description.get("multikey")),
                map);
    }

    boolean primary() {
        return map == 0;
    }

    IndexSpec asMultikey() {
        return new IndexSpec(name, fields, unique, sparse, true, map);
    }

    Document key() {
        Document key = new Document();
        fields.forEach(field -> key.put(field.path(), field.ascending() ? 1 : -1));
        return key;
    }

    /** As MongoDB's listIndexes shows it. */
    Document describe() {
        Document description = new Document("v", 2).append("key", key()).append("name", name);
        if (unique && !primary()) {
            description.append("unique", true);
        }
        if (sparse) {
            description.append("sparse", true);
        }
        return description;
    }

    boolean sameAs(IndexSpec other) {
        return sameKey(other) && unique == other.unique && sparse == other.sparse;
    }

    boolean sameKey(IndexSpec other) {
        return fields.equals(other.fields);
    }
}
