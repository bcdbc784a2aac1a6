package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banyancms.core.field.CanonicalJson;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.Operation;
import org.jspecify.annotations.Nullable;

/** Values that become others where they stand, or that come back to where they stood. */
final class ValueChange {
    private final Sights sights;
    private final Memory memory = new Memory();

    ValueChange(Sights sights) {
        this.sights = sights;
    }

    Shape of(Operation.Retype retype, Shape shape) {
        var from = Objects.requireNonNull(sights.before(), "the field before");
        var to = Objects.requireNonNull(sights.after(), "the field after");
        var old = shape.memory(retype.restores());
        var changed =
                sights.each(
                        shape,
                        (locale, fields) -> converted(retype, from, to, old, locale, fields));
        return comeBack(retype, old, changed).remembering(sights.key(), memory);
    }

    Shape of(Operation.Restore restore, Shape shape) {
        return comeBack(restore, shape.memory(restore.restores()), shape)
                .remembering(sights.key(), memory);
    }

    private Fields converted(
            Operation.Retype retype,
            FieldDefinition from,
            FieldDefinition to,
            Memory old,
            @Nullable LocaleTag locale,
            Fields fields) {
        var name = retype.path().getLast();
        BiFunction<Object, String, Optional<Object>> next =
                (value, place) ->
                        was(old.of(locale), value, place)
                                .or(() -> Conversion.convert(value, from.kind(), to));
        return Paths.visit(
                fields,
                retype.path(),
                (holder, place) -> {
                    var value = holder.get(name);
                    if (value != null) {
                        convert(holder, name, place, locale, next.apply(value, place));
                    }
                });
    }

    /** What a value was before it was changed into this one, if nobody has edited it since. */
    private static Optional<Object> was(List<Row> rows, Object value, String place) {
        var same = rows.stream().filter(row -> row.after() != null && same(row.after(), value));
        var all = same.toList();
        return all.stream()
                .filter(row -> row.place().equals(place))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Row::before);
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return CanonicalJson.write(one).equals(CanonicalJson.write(other));
    }

    private void convert(
            Map<String, Object> holder,
            String name,
            String place,
            @Nullable LocaleTag locale,
            Optional<Object> next) {
        var value = Objects.requireNonNull(holder.get(name));
        var rest = Memory.rest(holder, name, place);
        if (next.isEmpty()) {
            holder.remove(name);
            memory.add(locale, new Row(place, rest, value, null, true));
            sights.kept(locale, place, name, value, "not_convertible");
        } else if (!same(value, next.get())) {
            holder.put(name, next.get());
            memory.add(locale, new Row(place, rest, value, next.get(), false));
            sights.changed(locale, place, name, value, next.get());
        }
    }

    /** Puts back what an earlier operation took out of its place. */
    private Shape comeBack(Operation operation, Memory old, Shape shape) {
        if (old.isEmpty()) {
            return shape;
        }
        return sights.each(
                shape,
                (locale, fields) -> {
                    var gone = old.of(locale).stream().filter(row -> row.after() == null).toList();
                    return gone.isEmpty()
                            ? fields
                            : refilled(operation.path(), gone, locale, fields);
                });
    }

    private Fields refilled(
            List<String> path, List<Row> gone, @Nullable LocaleTag locale, Fields fields) {
        var places = Places.of(gaps(path, fields), gone);
        var filled =
                Paths.visit(
                        fields,
                        path,
                        (holder, place) ->
                                refill(holder, path.getLast(), place, locale, places.found()));
        for (var row : places.homeless()) {
            filled = home(path, row, locale, filled);
        }
        return filled;
    }

    private static List<Places.Gap> gaps(List<String> path, Fields fields) {
        var name = path.getLast();
        var gaps = new ArrayList<Places.Gap>();
        Paths.visit(
                fields,
                path,
                (holder, place) -> {
                    if (!holder.containsKey(name)) {
                        gaps.add(new Places.Gap(place, Memory.rest(holder, name, place)));
                    }
                });
        return gaps;
    }

    private void refill(
            Map<String, Object> holder,
            String name,
            String place,
            @Nullable LocaleTag locale,
            Map<String, Row> found) {
        var row = found.get(place);
        if (row != null && row.before() != null) {
            holder.put(name, row.before());
            sights.changed(locale, place, name, null, row.before());
        }
    }

    /** A block that was left empty may have gone; it is made again. */
    private Fields home(List<String> path, Row row, @Nullable LocaleTag locale, Fields fields) {
        var value = Objects.requireNonNull(row.before());
        var found = LostBlocks.put(fields, path, row.place(), value);
        if (found.isPresent()) {
            sights.changed(locale, row.place(), path.getLast(), null, value);
            return found.get();
        }
        memory.add(locale, new Row(row.place(), row.rest(), value, null, true));
        sights.kept(locale, row.place(), path.getLast(), value, "no_place");
        return fields;
    }
}
