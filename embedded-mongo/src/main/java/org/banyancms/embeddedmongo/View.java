package org.banyancms.embeddedmongo;

import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * One collection at one moment: the documents by their encoded id, and the indexes that agree with
 * them.
 *
 * <p>Readers get a frozen one that holds only what is durable; a write command looks at the living
 * one under the lock.
 */
record View(MVMap<byte[], byte[]> documents, List<Part> indexes) {

    /** One index at the same moment. */
    record Part(IndexSpec spec, MVMap<byte[], byte[]> entries) {}

    /** The documents themselves, seen as the index on _id. */
    Part primary() {
        return new Part(IndexSpec.PRIMARY, documents);
    }
}
