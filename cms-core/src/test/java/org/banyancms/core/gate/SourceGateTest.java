package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After G01 of the domain: II.2, II.5 and Decree 72/2015, Article 3. */
@DisplayName("G01: sources and figures")
class SourceGateTest {
    private static final String SOURCE =
            "{'id': 's1', 'class': 'OFFICIAL_CENTRAL', 'issuer': 'Thủ tướng Chính phủ'}";

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a source, and no figure | S | [] |",
                "a figure with all it needs | S | [{'label': 'Diện tích', 'value': 4187.3, 'unit': 'ha', 'asOf': '2012-05-10', 'sources': ['s1']}] |",
                "a fact in words needs no unit | S | [{'label': 'Xếp hạng', 'value': 'di tích đặc biệt', 'sources': ['s1']}] |",
                "two that agree | S | [{'label': 'Cây', 'value': 1, 'unit': 'cây', 'asOf': '2026', 'sources': ['s1']}, {'label': 'Cây', 'value': 1, 'unit': 'cây', 'asOf': '2026', 'sources': ['s1']}] |",
                "two of different days | S | [{'label': 'Dân', 'value': 1, 'unit': 'người', 'asOf': '2025', 'sources': ['s1']}, {'label': 'Dân', 'value': 2, 'unit': 'người', 'asOf': '2026', 'sources': ['s1']}] |",
                "two that disagree, with a note | S | [{'label': 'Thôn', 'value': 11, 'unit': 'thôn', 'asOf': '2026', 'sources': ['s1'], 'note': 'theo huyện'}, {'label': 'Thôn', 'value': 12, 'unit': 'thôn', 'asOf': '2026', 'sources': ['s1']}] |",
                "no source at all | | [] | /fields/sources no_source",
                "a source without its issuer | {'id': 's1', 'class': 'PRESS'} | [] | /fields/sources/0/issuer source_incomplete",
                "a source without its class | {'id': 's1', 'issuer': 'Báo'} | [] | /fields/sources/0/class source_incomplete",
                "a figure from nowhere | S | [{'label': 'Xe', 'value': 30, 'unit': 'xe', 'asOf': '2026'}] | /fields/facts/0/sources fact_without_source",
                "a figure from a source that is not listed | S | [{'label': 'Xe', 'value': 30, 'unit': 'xe', 'asOf': '2026', 'sources': ['s9']}] | /fields/facts/0/sources unknown_source",
                "a figure without unit | S | [{'label': 'Xe', 'value': 30, 'asOf': '2026', 'sources': ['s1']}] | /fields/facts/0/unit figure_without_unit",
                "a figure without date | S | [{'label': 'Xe', 'value': 30, 'unit': 'xe', 'sources': ['s1']}] | /fields/facts/0/asOf figure_without_asof",
                "two that disagree in silence | S | [{'label': 'Thôn', 'value': 11, 'unit': 'thôn', 'asOf': '2026', 'sources': ['s1']}, {'label': 'Thôn', 'value': 12, 'unit': 'thôn', 'asOf': '2026', 'sources': ['s1']}] | /fields/facts/1 conflict",
            })
    void table(String what, @Nullable String source, String facts, @Nullable String said) {
        var sources = source == null ? "[]" : "[" + (source.equals("S") ? SOURCE : source) + "]";
        var shared = "{\"sources\": %s, \"facts\": %s}".formatted(sources, facts);
        var sample = Sample.shared("article", shared.replace('\'', '"'));

        assertThat(Sample.said(new SourceGate(), sample.context()))
                .as(what)
                .isEqualTo(said == null ? List.of() : List.of(said));
    }
}
