package org.banyancms.core.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.Operation;
import org.jspecify.annotations.Nullable;

/** One value for all variants becomes one for each, or the other way round. */
final class Sharing {
    private final Sights sights;
    private final Memory memory = new Memory();

    Sharing(Sights sights) {
        this.sights = sights;
    }

    Shape localised(Operation.Localise localise, Shape shape) {
        var name = localise.path().getFirst();
        var value = shape.shared().get(name);
        var old = shape.memory(localise.restores());
        if (value == null && old.isEmpty()) {
            return shape;
        }
        var values = new LinkedHashMap<LocaleTag, Object>();
        for (var locale : shape.variants().keySet()) {
            valueOf(locale, value, old, shape.source())
                    .ifPresent(own -> {
                        values.put(locale, own);
                        memory.add(locale, new Row("", print(own), null, null, false));
                        sights.changed(locale, "", name, null, own);
                    });
        }
        note(null, name, value, value != null && shape.variants().isEmpty() ? "no_variant" : null);
        return shape.with(name, null, values).remembering(sights.key(), memory);
    }

    /**
     * A variant gets the shared value, or the one of its own that it had before all shared one; of
     * a shared value that somebody has edited since, the source gets the new one.
     */
    private static Optional<Object> valueOf(
            LocaleTag locale, @Nullable Object shared, Memory old, LocaleTag source) {
        var chosen = old.before(null).orElse(null);
        boolean edited = !ValueChange.same(shared, chosen);
        return old.isEmpty() || !old.knows(locale) || edited && locale.equals(source)
                ? Optional.ofNullable(shared)
                : old.before(locale);
    }

    Shape shared(Operation.Unlocalise unlocalise, Shape shape) {
        var name = unlocalise.path().getFirst();
        var values = shape.values(name);
        var old = shape.memory(unlocalise.restores());
        var chosen = chosen(unlocalise, values, old, shape.source());
        if (chosen == null) {
            return shape;
        }
        note(null, name, chosen, null);
        sights.changed(null, "", name, null, chosen);
        for (var locale : shape.variants().keySet()) {
            var own = values.get(locale);
            if (own == null || ValueChange.same(own, chosen)) {
                note(locale, name, own, null);
            } else {
                note(locale, name, own, "other_language");
            }
        }
        return shape.with(name, chosen, Map.of()).remembering(sights.key(), memory);
    }

    private static @Nullable Object chosen(
            Operation.Unlocalise unlocalise,
            Map<LocaleTag, Object> values,
            Memory old,
            LocaleTag source) {
        if (values.isEmpty()) {
            boolean had = old.of(null).stream().anyMatch(Row::kept);
            return had ? old.before(null).orElse(null) : null;
        }
        var first = Objects.requireNonNullElse(unlocalise.from(), source);
        var preferred = values.getOrDefault(first, values.values().iterator().next());
        boolean asGiven =
                old.of(first).stream().anyMatch(row -> row.rest().equals(print(preferred)));
        return asGiven ? old.before(null).orElse(preferred) : preferred;
    }

    /** By which a value that was given to a language is known again. */
    private static String print(Object value) {
        return CanonicalJson.sha256(value).substring(0, 16);
    }

    /**
     * @param why why the value has no place in the new shape, null when it has one
     */
    private void note(
            @Nullable LocaleTag locale, String name, @Nullable Object value, @Nullable String why) {
        memory.note(locale);
        if (value == null) {
            return;
        }
        memory.add(locale, new Row("", "", value, value, why != null));
        if (why != null) {
            sights.kept(locale, "", name, value, why);
        }
    }
}
