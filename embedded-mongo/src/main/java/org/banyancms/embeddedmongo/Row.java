package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document on its way out: the bytes as stored, decoded once when somebody looks. */
final class Row {

    private final byte[] id;
    private final byte[] bytes;
    private @Nullable Document document;

    Row(byte[] id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** A row that is in no collection, such as the result of a stage. */
    static Row of(Document document) {
        Row row = new Row(new byte[0], Bson.encode(document));
        row.document = document;
        return row;
    }

    byte[] id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }

    /** A copy that belongs to whoever asked. */
    Document document() {
        if (document == null) {
            document = Bson.decode(bytes);
        }
        return document;
    }

    /** The same row without the decoded form, to be kept for long. */
    Row packed() {
        return new Row(id, bytes);
    }
}
