package org.banyancms.core.migration;

import java.util.Map;
import java.util.Optional;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.LiveShaper;
import org.banyancms.core.type.ContentTypes;

/**
 * Brings what is public into the shape that migrations have given its type. A live document has one
 * value for each field, so it makes no difference there whether the languages share it.
 */
public final class LiveShapes implements LiveShaper {
    private final ContentTypes types;
    private final EntryShapes shapes;

    public LiveShapes(ContentTypes types, EntryShapes shapes) {
        this.types = types;
        this.shapes = shapes;
    }

    @Override
    public Optional<Reshaped> reshaped(
            String type, int version, LocaleTag locale, Fields fields, Fields attic) {
        var history = types.history(type, version);
        var ahead = history.after(version);
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var shape = new Shape(locale, Fields.empty(), Map.of(locale, fields), attic);
        for (var migration : ahead) {
            shape = Reshaping.flat(shapes.plan(migration), migration::key, shape);
        }
        var now = types.shaped(type, ahead.getLast().toVersion());
        var values = shape.variants().getOrDefault(locale, Fields.empty());
        return Optional.of(new Reshaped(now, values, shape.attic()));
    }
}
