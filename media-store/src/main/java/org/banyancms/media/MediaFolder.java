package org.banyancms.media;

import java.nio.file.Path;

/**
 * Where this module's files lie.
 *
 * @param path its own folder; no other module writes there
 */
record MediaFolder(Path path) {

    /** A part of it. */
    Path part(String name) {
        return path.resolve(name);
    }
}
