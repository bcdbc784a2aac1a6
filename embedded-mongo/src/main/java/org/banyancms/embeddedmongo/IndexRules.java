package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;

/** Which indexes can be kept; any other kind or option is refused rather than ignored. */
final class IndexRules {

    private static final Set<String> OPTIONS =
            Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

    private IndexRules() {}

    static void check(Document description) {
        if (!(description.get("key") instanceof Document key) || key.isEmpty()) {
            throw Errors.of(Errors.CANNOT_CREATE_INDEX, "Index keys cannot be an empty object");
        }
        if (!(description.get("name") instanceof String name) || name.isEmpty()) {
            throw Errors.of(Errors.CANNOT_CREATE_INDEX, "index names cannot be empty");
        }
        for (Map.Entry<String, Object> field : key.entrySet()) {
            boolean ordered =
                    field.getValue() instanceof Number direction && direction.doubleValue() != 0;
            if (!ordered || field.getKey().contains("$") || field.getKey().isEmpty()) {
                throw Errors.unsupported(
                        Errors.CANNOT_CREATE_INDEX,
                        "an index of the kind {" + field.getKey() + ": " + field.getValue() + "}");
            }
        }
        for (Map.Entry<String, Object> option : description.entrySet()) {
            boolean simple =
                    option.getKey().equals("collation")
                            && new Document("locale", "simple").equals(option.getValue());
            if (!OPTIONS.contains(option.getKey()) && !simple) {
                throw Errors.unsupported(
                        Errors.CANNOT_CREATE_INDEX, "the index option '" + option.getKey() + "'");
            }
        }
    }

    /** Whether this index is there already; refuses one that resembles another too much. */
    static boolean exists(IndexSpec wanted, Iterable<StoredIndex> present) {
        for (StoredIndex index : present) {
            IndexSpec spec = index.spec();
            boolean sameName = spec.name().equals(wanted.name());
            if (sameName && spec.sameAs(wanted)) {
                return true;
            }
            if (sameName) {
                throw Errors.of(
                        Errors.INDEX_KEY_SPECS_CONFLICT,
                        "An existing index has the same name as the requested index: "
                                + spec.describe());
            }
            if (spec.sameKey(wanted)) {
                throw Errors.of(
                        Errors.INDEX_OPTIONS_CONFLICT,
                        "Index already exists with a different name: " + spec.name());
            }
        }
        return false;
    }
}
