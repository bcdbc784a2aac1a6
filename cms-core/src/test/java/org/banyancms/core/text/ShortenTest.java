package org.banyancms.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Shortening")
class ShortenTest {

    @ParameterizedTest(name = "{1} in {2}: {3}")
    @CsvSource({
        "vi, Lễ hội Thành Tuyên, 18, Lễ hội Thành Tuyên",
        "vi, Lễ hội Thành Tuyên, 17, Lễ hội Thành…",
        "vi, Lễ hội Thành Tuyên, 8, Lễ hội…",
        "vi, Nghiêng, 4, Ngh…",
        "zh-Hans, 宣光省文化节, 4, 宣光省…",
        "en, word, 0, ''",
        "en, '', 5, ''"
    })
    @DisplayName("cuts between words where it can")
    void words(String locale, String text, int longest, String expected) {
        assertThat(Shorten.to(new LocaleTag(locale), text, longest)).isEqualTo(expected);
    }

    @Test
    @DisplayName("never cuts what is one letter to a reader")
    void graphemes() {
        var family = "👨‍👩‍👧‍👦";

        assertThat(Shorten.to(LocaleTag.EN, family + family + family, 2)).isEqualTo(family + "…");
        assertThat(Shorten.to(LocaleTag.EN, "那𧯄那𧯄", 3)).isEqualTo("那𧯄…");
    }

    @ParameterizedTest(name = "{1} in {2}: {3}")
    @CsvSource({
        "vi, Một câu. Hai câu. Ba câu., 17, Một câu. Hai câu.",
        "vi, Một câu. Hai câu. Ba câu., 16, Một câu.",
        "vi, Một câu dài., 7, Một…",
        "ja, 一文。二文。三文。, 7, 一文。二文。"
    })
    @DisplayName("keeps whole sentences where one has room")
    void sentences(String locale, String text, int longest, String expected) {
        assertThat(Shorten.toSentences(new LocaleTag(locale), text, longest)).isEqualTo(expected);
    }
}
