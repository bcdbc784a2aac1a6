package org.banyancms.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.migration.Samples.apply;
import static org.banyancms.core.migration.Samples.inverse;
import static org.banyancms.core.migration.Samples.op;
import static org.banyancms.core.migration.Samples.plan;
import static org.banyancms.core.migration.Samples.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An operation")
class OperationsTest {

    static Stream<Map<String, Object>> operations() {
        return Stream.of(
                op("rename", "venue", "to", "place"),
                op("rename", "contact.phone", "to", "telephone"),
                op("rename", "stops.what", "to", "title"),
                op("move", "venue", "to", "address.venue"),
                op("move", "contact.phone", "to", "address.phone"),
                op("move", "address.city", "to", "city"),
                op("retype", "seats", "kind", "number"),
                op("retype", "lead", "kind", "richText"),
                op("retype", "venue", "kind", "number"),
                op("retype", "status", "kind", "tags"),
                op("retype", "stops.at", "kind", "number"),
                op("localise", "venue"),
                op("localise", "stops"),
                op("unlocalise", "lead"),
                op("unlocalise", "lead", "from", "en"),
                op("remove", "venue"),
                op("remove", "stops.what"),
                op("remove", "contact"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("taken back gives every value back, and taken back again takes the same way")
    void inverts(Map<String, Object> operation) {
        var plan = plan(Samples.type(), operation);
        assertThat(plan.problems()).isEmpty();
        var there = apply(plan, "m1", Samples.shape());
        assertThat(values(there)).isNotEqualTo(values(Samples.shape()));

        var back = inverse(plan, "m1");
        assertThat(back.problems()).isEmpty();
        var again = apply(back, "m2", there);
        assertThat(values(again)).isEqualTo(values(Samples.shape()));

        var forth = inverse(back, "m2");
        assertThat(forth.problems()).isEmpty();
        assertThat(values(apply(forth, "m3", again))).isEqualTo(values(there));
    }

    @Test
    @DisplayName("that renames takes the value along in every language and in every item of a list")
    void renames() {
        var plan =
                plan(
                        Samples.type(),
                        op("rename", "lead", "to", "intro"),
                        op("rename", "stops.what", "to", "act"));
        var shape = apply(plan, "m", Samples.shape());
        assertThat(variant(shape, LocaleTag.EN).values())
                .containsEntry("intro", "Opening")
                .doesNotContainKey("lead");
        assertThat(shape.shared().objects("stops"))
                .extracting(stop -> stop.get("act"))
                .containsExactly("Khai mạc", "Rước");
    }

    private static Fields variant(Shape shape, LocaleTag locale) {
        return shape.variants().getOrDefault(locale, Fields.empty());
    }

    @Test
    @DisplayName("that unlocalises keeps the other languages' values for the way back")
    void unlocalises() {
        var told = new ArrayList<String>();
        var plan = plan(Samples.type(), op("unlocalise", "lead"));
        var shape = Reshaping.of(plan, index -> "m-" + index, Samples.shape(), note(told));
        assertThat(shape.shared().text("lead")).contains("Vào hội");
        assertThat(told).containsExactly("en /fields/lead other_language");
        var back = inverse(plan, "m");
        var edited =
                new Shape(
                        LocaleTag.VI,
                        shape.shared().with("lead", "Khai hội"),
                        shape.variants(),
                        shape.attic());
        var again = apply(back, "m2", edited);
        assertThat(variant(again, LocaleTag.VI).text("lead"))
                .as("the edit made meanwhile")
                .contains("Khai hội");
        assertThat(variant(again, LocaleTag.EN).text("lead")).contains("Opening");
    }

    private static Witness note(List<String> told) {
        return new Witness() {
            @Override
            public void changed(int operation, Sight sight) {
                return; // only what finds no place
            }

            @Override
            public void kept(int operation, Sight sight, String why) {
                told.add(sight.locale() + " " + sight.pointer() + " " + why);
            }
        };
    }

    @Test
    @DisplayName("that retypes keeps aside what cannot become another, with the reason")
    void retypes() {
        var told = new ArrayList<String>();
        var plan = plan(Samples.type(), op("retype", "venue", "kind", "number"));
        var shape = Reshaping.of(plan, index -> "m-" + index, Samples.shape(), note(told));
        assertThat(shape.shared().get("venue")).isNull();
        assertThat(told).containsExactly("null /fields/venue not_convertible");
        assertThat(Memory.kept(shape.attic(), "m")).isEqualTo(1);
    }

    @Test
    @DisplayName("on a list's items finds its way back although items came, went and moved")
    void findsItems() {
        var plan = plan(Samples.type(), op("remove", "stops.what"));
        var shape = apply(plan, "m", Samples.shape());
        var moved =
                shape.shared()
                        .with(
                                "stops",
                                List.of(
                                        Map.of("at", "07:00"),
                                        Map.of("at", "09:00"),
                                        Map.of("at", "08:00")));
        var edited = new Shape(LocaleTag.VI, moved, shape.variants(), shape.attic());
        assertThat(apply(inverse(plan, "m"), "m2", edited).shared().get("stops"))
                .isEqualTo(
                        List.of(
                                Map.of("at", "07:00"),
                                Map.of("at", "09:00", "what", "Rước"),
                                Map.of("at", "08:00", "what", "Khai mạc")));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(op("rename", "nowhere", "to", "there"), "unknown_path", "path"),
                Arguments.of(op("rename", "contact.fax", "to", "there"), "unknown_path", "path"),
                Arguments.of(op("rename", "title", "to", "heading"), "field_is_built_in", "path"),
                Arguments.of(op("remove", "title"), "field_is_built_in", "path"),
                Arguments.of(op("rename", "venue", "to", "lead"), "name_taken", "to"),
                Arguments.of(op("retype", "stops", "kind", "number"), "retype_impossible", "kind"),
                Arguments.of(op("localise", "contact.phone"), "only_top_level", "path"),
                Arguments.of(op("localise", "lead"), "is_localised_already", "path"),
                Arguments.of(op("unlocalise", "venue"), "is_shared_already", "path"),
                Arguments.of(op("move", "contact", "to", "contact.x"), "move_into_itself", "to"),
                Arguments.of(op("move", "venue", "to", "nowhere.x"), "unknown_path", "to"),
                Arguments.of(op("move", "venue", "to", "seats.x"), "unknown_path", "to"),
                Arguments.of(op("move", "venue", "to", "stops.venue"), "move_across_list", "to"),
                Arguments.of(op("move", "lead", "to", "contact.x"), "move_across_languages", "to"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("impossible")
    @DisplayName("that cannot be is told with its pointer, and so are all others")
    void impossible(Map<String, Object> operation, String code, String member) {
        var plan = plan(Samples.type(), operation, op("remove", "nothing"));
        assertThat(plan.problems())
                .extracting(FieldProblem::pointer, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/operations/0/" + member, code),
                        org.assertj.core.groups.Tuple.tuple("/operations/1/path", "unknown_path"));
    }
}
