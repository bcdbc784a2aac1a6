package org.banyancms.core.migration;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.Operation;
import org.jspecify.annotations.Nullable;

/** Brings the values of an entry from the shape before a plan to the one after it. */
final class Reshaping {
    private final MigrationPlan plan;
    private final IntFunction<String> keys;
    private final Witness witness;
    private final boolean flat;

    private Reshaping(MigrationPlan plan, IntFunction<String> keys, Witness witness, boolean flat) {
        this.plan = plan;
        this.keys = keys;
        this.witness = witness;
        this.flat = flat;
    }

    /**
     * The values after the plan.
     *
     * @param keys under which each operation remembers what it takes away
     */
    static Shape of(MigrationPlan plan, IntFunction<String> keys, Shape shape, Witness witness) {
        return new Reshaping(plan, keys, witness, false).all(shape);
    }

    /**
     * The values after the plan of what stands all in one, as delivery has it: what is shared and
     * what is not makes no difference there.
     */
    static Shape flat(MigrationPlan plan, IntFunction<String> keys, Shape shape) {
        return new Reshaping(plan, keys, Witness.NONE, true).all(shape);
    }

    private Shape all(Shape shape) {
        var result = shape;
        var operations = plan.operations();
        for (int i = 0; i < operations.size(); i++) {
            result = one(i, operations.get(i), result);
        }
        return result;
    }

    private Shape one(int index, Operation operation, Shape shape) {
        return switch (operation) {
            case Operation.Rename(var path, var to) -> renamed(index, path, to, shape);
            case Operation.Move(var path, var to) -> moved(index, path, to, shape);
            case Operation.Retype retype -> new ValueChange(sights(index)).of(retype, shape);
            case Operation.Localise localise ->
                    flat ? shape : new Sharing(sights(index)).localised(localise, shape);
            case Operation.Unlocalise unlocalise ->
                    flat ? shape : new Sharing(sights(index)).shared(unlocalise, shape);
            case Operation.Remove(var path) -> removed(index, path, shape);
            case Operation.Restore restore -> new ValueChange(sights(index)).of(restore, shape);
        };
    }

    /** What one operation knows of its surroundings. */
    private Sights sights(int index) {
        var path = plan.operations().get(index).path();
        return new Sights(
                index,
                keys.apply(index),
                witness,
                plan.before(index).at(path).orElse(null),
                plan.before(index + 1).at(path).orElse(null),
                locale -> concerns(index, locale));
    }

    /** Whether the values of a path stand in a holder: the shared part (null) or the variants. */
    private boolean concerns(int index, @Nullable LocaleTag locale) {
        var top = plan.operations().get(index).path().subList(0, 1);
        var field = plan.before(index).at(top).or(() -> plan.before(index + 1).at(top));
        return flat || field.map(FieldDefinition::localised).orElse(false) == (locale != null);
    }

    private Shape renamed(int index, List<String> path, String to, Shape shape) {
        return each(
                index,
                path,
                shape,
                (sights, locale, holder, place) -> {
                    var value = holder.remove(path.getLast());
                    if (value != null) {
                        holder.put(to, value);
                        sights.changed(locale, place, path.getLast(), value, value);
                    }
                });
    }

    private Shape moved(int index, List<String> path, List<String> to, Shape shape) {
        int scope = MigrationPlan.scope(plan.before(index).fields(), path).size();
        var from = path.subList(scope, path.size());
        var until = to.subList(scope, to.size());
        return each(
                index,
                path.subList(0, scope + 1),
                shape,
                (sights, locale, holder, place) -> {
                    var value = Paths.take(holder, from);
                    if (value != null) {
                        Paths.put(holder, until, value);
                        sights.changed(locale, place, String.join("/", from), value, value);
                    }
                });
    }

    private Shape removed(int index, List<String> path, Shape shape) {
        var name = path.getLast();
        var memory = new Memory();
        var result =
                each(
                        index,
                        path,
                        shape,
                        (sights, locale, holder, place) -> {
                            var value = holder.remove(name);
                            if (value != null) {
                                var rest = Memory.rest(holder, name, place);
                                memory.add(locale, new Row(place, rest, value, null, false));
                                sights.changed(locale, place, name, value, null);
                            }
                        });
        return result.remembering(keys.apply(index), memory);
    }

    /** Changes an object that a path leads to. */
    private interface Step {
        void on(
                Sights sights,
                @Nullable LocaleTag locale,
                Map<String, Object> holder,
                String place);
    }

    private Shape each(int index, List<String> path, Shape shape, Step step) {
        var sights = sights(index);
        return sights.each(
                shape,
                (locale, fields) ->
                        Paths.visit(
                                fields,
                                path,
                                (holder, place) -> step.on(sights, locale, holder, place)));
    }
}
