package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for.
 *
 * @param limit 0 for all
 * @param hint the name or the key of the index to use
 * @param sortMemory bytes that a sort without an index may hold
 */
record Query(
        Document filter,
        List<IndexSpec.Field> sort,
        int skip,
        int limit,
        @Nullable Object hint,
        Deadline deadline,
        long sortMemory) {

    static Query of(Document filter, long sortMemory) {
        return new Query(filter, List.of(), 0, 0, null, Deadline.NONE, sortMemory);
    }

    Query withFilter(Document other) {
        return new Query(other, sort, skip, limit, hint, deadline, sortMemory);
    }

    Query withSort(@Nullable Document order) {
        return new Query(filter, fields(order), skip, limit, hint, deadline, sortMemory);
    }

    Query withBounds(int toSkip, int toTake) {
        return new Query(filter, sort, toSkip, toTake, hint, deadline, sortMemory);
    }

    Query withHint(@Nullable Object name) {
        return new Query(filter, sort, skip, limit, name, deadline, sortMemory);
    }

    Query withDeadline(Deadline until) {
        return new Query(filter, sort, skip, limit, hint, until, sortMemory);
    }

    /** How many rows in order are enough; 0 for all. */
    int enough() {
        return limit == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (long) skip + limit);
    }

    static List<IndexSpec.Field> fields(@Nullable Document order) {
        if (order == null || order.isEmpty()) {
            return List.of();
        }
        for (Map.Entry<String, Object> entry : order.entrySet()) {
            if (!(entry.getValue() instanceof Number n)
                    || Math.abs(n.doubleValue()) != 1
                    || entry.getKey().startsWith("$")) {
                throw Errors.unsupported(
                        Errors.BAD_VALUE,
                        "the sort order {" + entry.getKey() + ": " + entry.getValue() + "}");
            }
        }
        return new ArrayList<>(
                IndexSpec.parse(new Document("name", "").append("key", order), 1).fields());
    }
}
