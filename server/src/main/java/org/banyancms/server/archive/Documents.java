package org.banyancms.server.archive;

import java.util.List;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** The documents of all collections as they were at one moment. */
interface Documents extends AutoCloseable {

    /** The names of the collections. */
    List<String> collections();

    /** Shows the documents of a collection, one after the other. */
    void each(String collection, Consumer<RawBsonDocument> visitor);

    /** Lets go of the moment. */
    @Override
    void close();
}
