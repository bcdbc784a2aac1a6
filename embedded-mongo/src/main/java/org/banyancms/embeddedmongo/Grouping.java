package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.backend.aggregation.accumulator.Accumulator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code $group}: documents belong together when their keys are equal as MongoDB sees it, arrays as
 * a whole.
 */
final class Grouping {

    private record Group(@Nullable Object key, List<Accumulator> accumulators) {}

    private final @Nullable Object keyExpression;
    private final Collection<Supplier<Accumulator>> suppliers;

    Grouping(Document specification) {
        this.keyExpression = specification.get("_id");
        this.suppliers = Accumulator.parse(specification).values();
    }

    Iterator<Row> run(Iterator<Document> documents) {
        Map<byte[], Group> groups = new TreeMap<>(Arrays::compareUnsigned);
        while (documents.hasNext()) {
            Document document = documents.next();
            Object value = Expression.evaluateDocument(keyExpression, document);
            Object key = value instanceof Missing ? null : value;
            Group group = groups.computeIfAbsent(KeyCodec.encode(key), _ -> open(key));
            for (Accumulator accumulator : group.accumulators()) {
                accumulator.aggregate(
                        Expression.evaluateDocument(accumulator.getExpression(), document));
            }
        }
        return groups.values().stream().map(Grouping::close).iterator();
    }

    private Group open(@Nullable Object key) {
        return new Group(key, suppliers.stream().map(Supplier::get).toList());
    }

    private static Row close(Group group) {
        Document result = new Document("_id", group.key());
        for (Accumulator accumulator : group.accumulators()) {
            Object value = accumulator.getResult();
            result.put(accumulator.getField(), value instanceof Missing ? null : value);
        }
        return Row.of(result);
    }
}
