package org.banyancms.media.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.gate.GateContext;
import org.jspecify.annotations.Nullable;

/** Finds where a variant shows an asset. */
final class AssetPlaces {
    private AssetPlaces() {}

    /** JSON Pointer to the first place, {@code /assets/<id>} where none is found. */
    static String pointer(GateContext context, AssetId asset) {
        return first(context.entry().shared().values(), asset.value(), "/fields")
                .or(() -> first(context.variant().fields().values(), asset.value(), "/fields"))
                .orElse("/assets/" + asset);
    }

    private static Optional<String> first(@Nullable Object value, String asset, String pointer) {
        return switch (value) {
            case String text when text.equals(asset) -> Optional.of(pointer);
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(entry ->
                                    first(
                                            entry.getValue(),
                                            asset,
                                            pointer + "/" + escaped(entry.getKey()))
                                            .stream())
                            .findFirst();
            case List<?> list -> inList(list, asset, pointer);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> inList(List<?> list, String asset, String pointer) {
        for (int i = 0; i < list.size(); i++) {
            var found = first(list.get(i), asset, pointer + "/" + i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String escaped(@Nullable Object key) {
        return String.valueOf(key).replace("~", "~0").replace("/", "~1");
    }
}
