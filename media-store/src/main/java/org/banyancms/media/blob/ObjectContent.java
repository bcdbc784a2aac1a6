package org.banyancms.media.blob;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an object, or of a run of it. Whoever gets it closes it.
 *
 * @param object the object
 * @param length how many bytes the stream gives
 * @param bytes the stream
 */
public record ObjectContent(StoredObject object, long length, InputStream bytes)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
