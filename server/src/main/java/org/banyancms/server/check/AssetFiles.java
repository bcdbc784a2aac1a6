package org.banyancms.server.check;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Iterator;
import java.util.stream.Stream;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.media.blob.Sha256;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The files that assets speak of, in the order of their digests. */
final class AssetFiles implements AutoCloseable {
    private static final String ASSETS = "assets";

    /**
     * What an asset says of its file.
     *
     * @param asset its identity
     * @param digest digest of the file
     * @param bytes size of the file
     * @param fileName name it came under
     */
    record AssetFile(String asset, Sha256 digest, long bytes, String fileName) {}

    private final MongoOperations mongo;
    private final Stream<Document> documents;
    private final Iterator<Document> rest;
    private @Nullable AssetFile next;
    private long taken;

    AssetFiles(MongoOperations mongo) {
        this.mongo = mongo;
        var inOrder = new Query().with(Sort.by("digest"));
        inOrder.fields().include("digest", "file.bytes", "file.fileName");
        documents = mongo.stream(inOrder, Document.class, ASSETS);
        rest = documents.iterator();
        next = read();
    }

    private @Nullable AssetFile read() {
        if (!rest.hasNext()) {
            return null;
        }
        var document = rest.next();
        var file = document.get("file", new Document());
        return new AssetFile(
                Trees.text(document, "_id"),
                new Sha256(Trees.text(document, "digest")),
                Trees.number(file, "bytes"),
                Trees.text(file, "fileName"));
    }

    /** The next one, null behind the last. */
    @Nullable AssetFile next() {
        return next;
    }

    void advance() {
        next = read();
        taken++;
    }

    long taken() {
        return taken;
    }

    /** Whether any asset speaks of a file now. */
    boolean speakOf(Sha256 digest) {
        return mongo.exists(query(where("digest").is(digest.value())), ASSETS);
    }

    @Override
    public void close() {
        documents.close();
    }
}
