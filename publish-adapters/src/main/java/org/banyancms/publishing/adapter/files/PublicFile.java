package org.banyancms.publishing.adapter.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file as it stands.
 *
 * @param path its path in the folder
 * @param bytes all of it
 * @param etag strong entity tag, in quotes
 * @param modified when it was last put there
 */
public record PublicFile(String path, byte[] bytes, String etag, Instant modified) {

    /** The file as text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes)";
    }
}
