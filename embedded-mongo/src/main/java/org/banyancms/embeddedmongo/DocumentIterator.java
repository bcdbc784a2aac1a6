package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;

/** Rows as the documents in them. */
record DocumentIterator(Iterator<Row> rows) implements Iterator<Document> {

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Document next() {
        return rows.next().document();
    }
}
