package org.banyancms.server.archive;

import java.util.regex.Pattern;
import org.banyancms.media.blob.ObjectKey;

/** What the members of an archive are called. */
final class Members {
    /** The first: what the archive is. */
    static final String HEAD = "banyan-archive.json";

    /** The last: what the others have to be. */
    static final String MANIFEST = "manifest.jsonl";

    private static final String DOCUMENTS = "documents/";
    private static final String OBJECTS = "objects/";
    private static final Pattern CHUNK =
            Pattern.compile("documents/([A-Za-z][A-Za-z0-9_]{0,60})/[0-9]{6,12}\\.jsonl\\.gz");

    private Members() {}

    static String chunk(String collection, int number) {
        return DOCUMENTS + collection + "/%06d.jsonl.gz".formatted(number);
    }

    static String object(ObjectKey key) {
        return OBJECTS + key;
    }

    static boolean isChunk(String name) {
        return name.startsWith(DOCUMENTS);
    }

    static boolean isObject(String name) {
        return name.startsWith(OBJECTS);
    }

    /** The collection of a chunk. */
    static String collection(String name) throws BrokenArchiveException {
        var matcher = CHUNK.matcher(name);
        if (!matcher.matches()) {
            throw new BrokenArchiveException("it has a member with a name of no kind: " + name);
        }
        return matcher.group(1);
    }

    /** The key of an object. */
    static ObjectKey key(String name) throws BrokenArchiveException {
        try {
            return new ObjectKey(name.substring(OBJECTS.length()));
        } catch (IllegalArgumentException e) {
            throw new BrokenArchiveException("it has a member with a name of no kind: " + name, e);
        }
    }
}
