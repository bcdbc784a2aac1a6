package org.banyancms.server.check;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a check is wished.
 *
 * @param deep whether every byte of every file is read
 * @param repair whether what can be mended without loss is mended; nobody else may use the storage
 *     meanwhile
 * @param archive an archive from which missing files are taken, null for none
 */
public record CheckWish(boolean deep, boolean repair, @Nullable Path archive) {

    /** A look, without a change. */
    public static CheckWish look(boolean deep) {
        return new CheckWish(deep, false, null);
    }
}
