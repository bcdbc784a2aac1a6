package org.banyancms.translations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.diff.WordDiff.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Đình xây năm 1853. | Đình xây năm 1923. | Đình xây năm [-1853-][+1923+].",
                "vi | Hồ đẹp. | Hồ rất đẹp. | Hồ [+rất +]đẹp.",
                "zh-Hans | 湖很美。 | 湖不美。 | 湖[-很-][+不+]美。",
                "vi | Hồ. | Hồ. | Hồ.",
            })
    @DisplayName("what went and what came stands beside what stayed")
    void pieces(String locale, String before, String after, String told) {
        var pieces = WordDiff.of(before, after, new LocaleTag(locale));
        assertThat(
                        pieces.stream()
                                .map(piece ->
                                        switch (piece.change()) {
                                            case KEPT -> piece.text();
                                            case REMOVED -> "[-" + piece.text() + "-]";
                                            case ADDED -> "[+" + piece.text() + "+]";
                                        })
                                .collect(Collectors.joining()))
                .isEqualTo(told);
        assertThat(
                        pieces.stream()
                                .filter(piece -> piece.change() != Change.ADDED)
                                .map(WordDiff.Piece::text)
                                .collect(Collectors.joining()))
                .isEqualTo(before);
    }
}
