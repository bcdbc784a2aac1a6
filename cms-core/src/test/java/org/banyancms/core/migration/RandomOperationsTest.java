package org.banyancms.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.migration.Samples.op;
import static org.banyancms.core.migration.Samples.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Migrations at random")
class RandomOperationsTest {
    private static final int TRIES = Boolean.getBoolean("banyan.test.long") ? 20_000 : 1_500;

    private final Random random = new Random(20_260_715);

    @Test
    @DisplayName("taken back one after the other give back every value that was not edited since")
    void nothingIsLost() {
        for (int i = 0; i < TRIES; i++) {
            var start = Samples.shape();
            var plans = new ArrayList<MigrationPlan>();
            var type = Samples.type();
            var shape = start;
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                var plan = any(type);
                shape = Samples.apply(plan, "m" + plans.size(), shape);
                plans.add(plan);
                type = plan.after();
            }
            assertThat(Samples.values(back(plans, type, shape)))
                    .as("%s", plans.stream().map(MigrationPlan::operations).toList())
                    .isEqualTo(Samples.values(start));
        }
    }

    @Test
    @DisplayName("with edits between lose neither what was edited nor what was not")
    void editsStay() {
        for (int i = 0; i < TRIES; i++) {
            var plan = any(Samples.type());
            var shape = Samples.apply(plan, "m0", Samples.shape());
            var titles = Map.<LocaleTag, Object>of(LocaleTag.VI, "Sửa " + i, LocaleTag.EN, "Fair");
            var back = back(List.of(plan), plan.after(), edited(shape, i, titles));
            assertThat(Samples.values(back))
                    .as("%s", plan.operations())
                    .isEqualTo(Samples.values(edited(Samples.shape(), i, titles)));
        }
    }

    /** Somebody adds a value to the shared part, and writes other titles. */
    private static Shape edited(Shape shape, int number, Map<LocaleTag, Object> titles) {
        return new Shape(
                        shape.source(),
                        shape.shared().with("added", "mới " + number),
                        shape.variants(),
                        shape.attic())
                .with("added", "mới " + number, Map.of())
                .with("title", null, titles);
    }

    private static Shape back(List<MigrationPlan> plans, ContentType last, Shape shape) {
        var type = last;
        var result = shape;
        for (int i = plans.size() - 1; i >= 0; i--) {
            var name = "m" + i;
            var inverse = MigrationPlan.of(type, plans.get(i).inverse(index -> name + "-" + index));
            assertThat(inverse.problems()).as("%s", plans.get(i).operations()).isEmpty();
            result = Samples.apply(inverse, "u" + i, result);
            type = inverse.after();
        }
        return result;
    }

    /** A plan of one to three operations that can be. */
    private MigrationPlan any(ContentType type) {
        for (; ; ) {
            var operations = new ArrayList<Map<String, Object>>();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                operations.add(operation(paths(type)));
            }
            var plan = plan(type, operations.toArray());
            if (plan.problems().isEmpty()) {
                return plan;
            }
        }
    }

    private Map<String, Object> operation(List<String> paths) {
        var path = paths.get(random.nextInt(paths.size()));
        var other = paths.get(random.nextInt(paths.size()));
        return switch (random.nextInt(7)) {
            case 0 -> op("rename", path, "to", "n" + random.nextInt(1_000_000));
            case 1 -> op("move", path, "to", "n" + random.nextInt(1_000_000));
            case 2 -> op("move", path, "to", other + ".n" + random.nextInt(1_000_000));
            case 3 ->
                    op(
                            "retype",
                            path,
                            "kind",
                            List.of("text", "number", "tags", "richText", "list", "boolean")
                                    .get(random.nextInt(6)));
            case 4 -> op("localise", path);
            case 5 ->
                    random.nextBoolean()
                            ? op("unlocalise", path)
                            : op("unlocalise", path, "from", "en");
            default -> op("remove", path);
        };
    }

    private static List<String> paths(ContentType type) {
        var paths = new ArrayList<String>();
        type.fields().forEach(field -> add("", field, paths));
        return paths;
    }

    private static void add(String before, FieldDefinition field, List<String> into) {
        into.add(before + field.name());
        field.fields().forEach(part -> add(before + field.name() + ".", part, into));
    }
}
