package org.banyancms.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Values at the boundary")
class ValueReaderTest {
    private static final ContentType TYPE =
            TypeReader.read(
                    Map.of(
                            "name",
                            "everything",
                            "fields",
                            List.of(
                                    Map.of("name", "title", "kind", "text", "localised", true),
                                    Map.of("name", "mail", "kind", "text", "format", "email"),
                                    Map.of("name", "link", "kind", "text", "format", "url"),
                                    Map.of("name", "phone", "kind", "text", "format", "phone"),
                                    Map.of("name", "opens", "kind", "text", "format", "clockTime"),
                                    Map.of("name", "isbn", "kind", "text", "format", "isbn"),
                                    Map.of("name", "stars", "kind", "number", "min", 1, "max", 5),
                                    Map.of("name", "open", "kind", "boolean"),
                                    Map.of("name", "day", "kind", "date"),
                                    Map.of("name", "moon", "kind", "lunarDate"),
                                    Map.of("name", "at", "kind", "instant"),
                                    Map.of(
                                            "name",
                                            "size",
                                            "kind",
                                            "choice",
                                            "choices",
                                            List.of("s", "l")),
                                    Map.of(
                                            "name",
                                            "stops",
                                            "kind",
                                            "list",
                                            "fields",
                                            List.of(
                                                    Map.of(
                                                            "name",
                                                            "name",
                                                            "kind",
                                                            "text",
                                                            "maxLength",
                                                            5),
                                                    Map.of(
                                                            "name",
                                                            "point",
                                                            "kind",
                                                            "block",
                                                            "fields",
                                                            List.of(
                                                                    Map.of(
                                                                            "name", "height",
                                                                            "kind", "number", "max",
                                                                            3143))))))));

    private static List<FieldProblem> problems(Map<String, Object> values) {
        var refused =
                catchThrowableOfType(
                        ProblemException.class, () -> ValueReader.shared(TYPE, values));
        return refused == null ? List.of() : refused.fields();
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @DisplayName("are what the rules of their field say")
    @CsvSource({
        "mail, so@tuyenquang.gov.vn, ",
        "mail, not an address, format",
        "link, https://example.org/a?b=c, ",
        "link, ftp://example.org, format",
        "phone, +84 207 382 2392, ",
        "phone, call me, format",
        "opens, 07:30, ",
        "opens, 25:00, format",
        "isbn, 978-604-0-00000-1, ",
        "isbn, 12, format",
        "day, 2026-09-25, ",
        "day, 2026-02-30, wrong_value",
        "moon, 15/8/2026, ",
        "moon, 1/6+/2025, ",
        "moon, 1/6+/2026, lunar_date",
        "at, 2026-09-25T19:00:00+07:00, ",
        "at, 2026-09-25, wrong_value",
        "size, l, ",
        "size, xl, unknown_choice",
    })
    void texts(String field, String value, String code) {
        var found = problems(Map.of(field, value));
        if (code == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(FieldProblem::code).containsExactly(code);
            assertThat(found).extracting(FieldProblem::pointer).containsExactly("/fields/" + field);
        }
    }

    @Test
    @DisplayName("are told all at once, down into lists and blocks")
    void nested() {
        var stop = Map.of("name", "Hồng Thái", "point", Map.of("height", 4000, "width", 1));
        assertThat(problems(Map.of("stars", 6, "open", "yes", "stops", List.of(stop))))
                .extracting(FieldProblem::pointer, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/fields/stars", "too_large"),
                        org.assertj.core.groups.Tuple.tuple("/fields/open", "wrong_value"),
                        org.assertj.core.groups.Tuple.tuple("/fields/stops/0/name", "too_long"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/fields/stops/0/point/height", "too_large"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/fields/stops/0/point/width", "unknown_field"));
    }
}
