package org.banyancms.media.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file tells of a place and a device. It is kept for the archive, and never goes out: not in
 * an answer of the API, not in a rendition.
 *
 * @param latitude degrees north, null where the file has no position
 * @param longitude degrees east
 * @param serials serial numbers of camera and lens, and the camera owner's name
 */
public record PrivateTraces(
        @Nullable Double latitude, @Nullable Double longitude, List<String> serials) {
    /** A file without traces. */
    public static final PrivateTraces NONE = new PrivateTraces(null, null, List.of());

    public PrivateTraces {
        serials = List.copyOf(serials);
    }
}
