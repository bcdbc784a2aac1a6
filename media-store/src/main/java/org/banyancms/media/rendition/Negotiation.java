package org.banyancms.media.rendition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyancms.media.picture.PictureFormat;
import org.jspecify.annotations.Nullable;

/** Chooses a format by what a browser says it takes. */
public final class Negotiation {
    private Negotiation() {}

    /**
     * The smallest format that can be made and that the browser names itself; JPEG for those that
     * name none.
     */
    public static PictureFormat choose(@Nullable String accept, Set<PictureFormat> possible) {
        var taken = accept == null ? List.<String>of() : types(accept);
        for (var format : List.of(PictureFormat.AVIF, PictureFormat.WEBP)) {
            if (possible.contains(format) && taken.contains(format.mediaType())) {
                return format;
            }
        }
        return PictureFormat.JPEG;
    }

    private static List<String> types(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(range -> !range.matches(".*;\\s*q=0(\\.0*)?\\s*(;.*)?"))
                .map(range -> range.split(";", 2)[0].strip())
                .toList();
    }
}
