package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Gates of one rule")
class SmallGatesTest {

    private static List<String> expected(@Nullable String said) {
        return said == null ? List.of() : List.of(said);
    }

    @ParameterizedTest(name = "G17 {0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an activity of the plan | {'planActivity': 'III.4-2026-07'} |",
                "none | {} | /fields/planActivity no_activity",
                "blanks | {'planActivity': '  '} | /fields/planActivity no_activity",
            })
    void plan(String what, String shared, @Nullable String said) {
        var sample = Sample.shared("article", shared.replace('\'', '"'));

        assertThat(Sample.said(new PlanGate(), sample.context()))
                .as(what)
                .isEqualTo(expected(said));
    }

    @ParameterizedTest(name = "G18 {0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "as registered | {'registeredName': 'Hàm Yên', 'certificateNumber': '00047'} | Cam sành Hàm Yên |",
                "another mark | {'mark': 'ocop'} | Chè Shan tuyết |",
                "a title that does not speak of the name | {'registeredName': 'Hàm Yên', 'certificateNumber': '00047'} | Vào mùa cam |",
                "no number | {'registeredName': 'Hàm Yên'} | Cam sành Hàm Yên | /fields/certificateNumber missing",
                "no name | {'certificateNumber': '00047'} | Cam sành Hàm Yên | /fields/registeredName missing",
                "without its marks | {'registeredName': 'Hàm Yên', 'certificateNumber': '00047'} | Cam sành Ham Yen | /fields/title misspelt",
                "without its capitals | {'registeredName': 'Hàm Yên', 'certificateNumber': '00047'} | Cam sành hàm yên | /fields/title misspelt",
            })
    void product(String what, String shared, String title, @Nullable String said) {
        var localised = "{\"title\": \"%s\"}".formatted(title);
        var sample = new Sample("product", "vi", shared.replace('\'', '"'), localised);

        assertThat(Sample.said(new ProductGate(), sample.context()))
                .as(what)
                .isEqualTo(expected(said));
    }

    @ParameterizedTest(name = "G08 {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "headings that go down by one | ## Một\\n\\n### Hai\\n\\n## Ba |",
                "a level left out | ## Một\\n\\n#### Ba | /fields/body heading_skipped",
                "a link that says where it leads | Xem [chương trình lễ hội](https://example.org/a). |",
                "a link that says nothing | Xem [tại đây](https://example.org/a). | /fields/body link_text",
            })
    void headings(String what, String body, @Nullable String said) {
        var localised = "{\"title\": \"Lễ hội\", \"body\": \"%s\"}".formatted(body);
        var sample = new Sample("article", "vi", "{}", localised);

        assertThat(Sample.said(new HeadingGate(), sample.context()))
                .as(what)
                .isEqualTo(expected(said));
    }
}
