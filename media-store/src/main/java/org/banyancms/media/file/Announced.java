package org.banyancms.media.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an upload says of its file; none of it is believed.
 *
 * @param fileName its name, without folders
 * @param mediaType its type, null where nothing was said
 */
public record Announced(String fileName, @Nullable String mediaType) {

    /** The end of the name in lower case, null where it has none. */
    @Nullable String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 || dot == fileName.length() - 1
                ? null
                : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The type without parameters in lower case, null where it says nothing. */
    @Nullable String plainType() {
        if (mediaType == null) {
            return null;
        }
        var plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || plain.equals("application/octet-stream") ? null : plain;
    }
}
