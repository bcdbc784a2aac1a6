package org.banyancms.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes under keys. An object is written once and never altered: what stands under a key is whole,
 * durable and always the same. Every failure of the machinery is an {@link IOException}.
 */
public interface ObjectStore {

    /**
     * Writes an object unless its key is taken already; then nothing is read and nothing changes.
     *
     * @param content the bytes; the caller closes it
     * @return whether this call made the object
     * @throws ContentMismatchException when the bytes are not as the facts say; nothing is left
     *     behind
     */
    boolean put(ObjectKey key, ObjectFacts facts, InputStream content) throws IOException;

    /** What stands under a key. */
    Optional<StoredObject> stat(ObjectKey key) throws IOException;

    /**
     * The bytes of an object.
     *
     * @param range which of them, null for all; it must lie inside the object
     */
    Optional<ObjectContent> get(ObjectKey key, @Nullable ByteRange range) throws IOException;

    /**
     * Objects in the order of their keys.
     *
     * @param prefix what their keys begin with, empty for all
     * @param after the last key of the page before, null for the first page
     * @param limit at most so many
     */
    List<StoredObject> list(String prefix, @Nullable ObjectKey after, int limit) throws IOException;

    /**
     * Removes an object.
     *
     * @return whether there was one
     */
    boolean delete(ObjectKey key) throws IOException;

    /**
     * An address at which anyone may fetch the object for a while, as a download; it cannot be
     * altered or prolonged.
     *
     * @param life how long, at least a second, at most seven days
     * @param fileName name offered to whoever saves it
     * @return absolute where the store answers itself, otherwise relative to the server's root
     */
    URI signedUrl(ObjectKey key, Duration life, String fileName) throws IOException;

    /** One line for people: what kind of store this is and where. */
    String describe();
}
