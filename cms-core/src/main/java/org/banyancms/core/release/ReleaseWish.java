package org.banyancms.core.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release is to be.
 *
 * @param name what people call it
 * @param schedule when it launches by itself, null for by hand
 * @param items what it does
 */
public record ReleaseWish(String name, @Nullable Schedule schedule, List<ReleaseItem> items) {
    public ReleaseWish {
        items = List.copyOf(items);
    }
}
