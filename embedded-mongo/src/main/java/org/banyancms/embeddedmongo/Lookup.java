package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * {@code $lookup} by equality of two fields; each foreign document comes once, found by an index
 * where there is one.
 */
final class Lookup {

    private final String localField;
    private final String foreignField;
    private final String as;
    private final @Nullable StoredCollection foreign;
    private final long sortMemory;

    Lookup(Document specification, Database database, long sortMemory) {
        this.localField = Bson.field(specification, "localField", String.class);
        this.foreignField = Bson.field(specification, "foreignField", String.class);
        this.as = Bson.field(specification, "as", String.class);
        this.foreign =
                (StoredCollection)
                        database.resolveCollection(
                                Bson.field(specification, "from", String.class), false);
        this.sortMemory = sortMemory;
    }

    Iterator<Row> run(Iterator<Row> rows) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(row -> join(row.document()))
                .iterator();
    }

    private Row join(Document document) {
        List<Document> found = new ArrayList<>();
        if (foreign != null) {
            Query query = Query.of(filter(document), sortMemory);
            Rows.find(foreign.view(), query).forEachRemaining(row -> found.add(row.document()));
        }
        Utils.changeSubdocumentValue(document, as, found);
        return Row.of(document);
    }

    private Document filter(Document document) {
        Object local = Utils.getSubdocumentValueCollectionAware(document, localField);
        if (local instanceof Collection<?> values) {
            return new Document(foreignField, new Document("$in", new ArrayList<>(values)));
        }
        return new Document(
                foreignField, new Document("$eq", local instanceof Missing ? null : local));
    }
}
