package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * What mongo-java-server takes for the index on _id: it lets a collection check each change before
 * it is made.
 */
final class WriteHook extends Index<byte[]> {

    private final StoredCollection collection;

    WriteHook(StoredCollection collection) {
        super("_id_", List.of(new IndexKey("_id", true)), false);
        this.collection = collection;
    }

    @Override
    public byte[] getPosition(Document document) {
        return KeyCodec.encode(document.get("_id"));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<byte[]> ignored) {
        collection.checkNext(null, document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<byte[]> ignored) {
        collection.checkNext(before, after);
    }

    @Override
    public void add(Document document, byte[] position, MongoCollection<byte[]> ignored) {
        // done together with the document
    }

    @Override
    public void updateInPlace(
            Document before, Document after, byte[] position, MongoCollection<byte[]> ignored) {
        // done together with the document
    }

    @Override
    public byte[] remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<byte[]> getPositions(Document query) {
        throw new UnsupportedOperationException("queries do not pass here");
    }

    @Override
    public boolean isEmpty() {
        return false; // or else mongo-java-server would fill it
    }

    @Override
    public long getCount() {
        return collection.count();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        throw new UnsupportedOperationException("the index on _id stays");
    }
}
