package org.banyancms.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Vietnamese text")
class VietnameseTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"hội đường Việt", "Chiêm Hóa", "ế ệ ẵ ử", "đ"})
    @DisplayName("is one string, however it was composed")
    void composed(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(Texts.nfc(apart)).isEqualTo(text);
        assertThat(Folding.fold(apart)).isEqualTo(Folding.fold(text));
        assertThat(Slugs.slug(apart)).isEqualTo(Slugs.slug(text));
    }

    @Test
    @DisplayName("typed on Windows, ê with an acute after it, becomes ế")
    void windowsLayout() {
        assertThat(Texts.nfc("ê\u0301")).isEqualTo("ế");
    }

    @ParameterizedTest(name = "{0} folds to {1}")
    @CsvSource({
        "Đường Tân Trào, duong tan trao",
        "Hoà, hoa",
        "Hòa, hoa",
        "ƯƠNG, uong",
        "72/2015/NĐ-CP, 72/2015/nd-cp",
        "Straße, strasse",
        "ＡＢＣ, abc",
        "Œuvre, oeuvre",
        "ประเทศไทย, ประเทศไทย",
        "ປະເທດລາວ, ປະເທດລາວ",
        "កម្ពុជា, កម្ពុជា",
        "뚜옌꽝, 뚜옌꽝",
        "がぎ, がぎ"
    })
    @DisplayName("folds with đ as d; vowels of Thai, Lao and Khmer stay")
    void folded(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "Lễ hội Thành Tuyên, le-hoi-thanh-tuyen",
        "'  -- Đại hội! (2026) ', dai-hoi-2026",
        "Hoà bình, hoa-binh",
        "Hòa bình, hoa-binh",
        "宣光省, ''",
    })
    @DisplayName("has slugs of small unaccented letters")
    void slugs(String title, String slug) {
        assertThat(Slugs.slug(title)).isEqualTo(slug);
    }

    @Test
    @DisplayName("has slugs of 80 characters at most, cut at a hyphen")
    void longSlugs() {
        var slug = Slugs.slug("nghiêng ".repeat(30));

        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("nghieng").startsWith("nghieng-");
        assertThat(Slugs.slug("a".repeat(200))).hasSize(80);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ko, ko-le-hoi", "zh-Hans, zh-le-hoi", "en, festival", "vi, festival"})
    @DisplayName("lends its slug to languages without Latin letters")
    void foreignSlugs(String locale, String slug) {
        assertThat(Slugs.forLocale(new LocaleTag(locale), "Festival", "le-hoi")).isEqualTo(slug);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"hòa, hoà", "khỏe, khoẻ", "thủy, thuỷ", "tùy, tuỳ", "xòe, xoè"})
    @DisplayName("of both schools of tone marks has one key and one house style")
    void toneSchools(String first, String second) {
        assertThat(ToneMarks.key(first)).isEqualTo(ToneMarks.key(second));
        assertThat(ToneMarks.houseStyle(second)).isEqualTo(first);
        assertThat(ToneMarks.houseStyle(first)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"toàn", "hoàn", "quý", "Quý", "quỳ", "thuyền", "khoảng", "đoạt", "huỳnh"})
    @DisplayName("keeps the tone mark of closed syllables and of quy")
    void untouched(String word) {
        assertThat(ToneMarks.houseStyle(word)).isEqualTo(word);
    }

    @Test
    @DisplayName("in capitals is put right in capitals")
    void capitals() {
        assertThat(ToneMarks.houseStyle("CHIÊM HOÁ, Chiêm Hoá, UỶ ban"))
                .isEqualTo("CHIÊM HÓA, Chiêm Hóa, ỦY ban");
    }

    @Test
    @DisplayName("sorts by its alphabet and its tones, numbers by value")
    void sorted() {
        var right =
                List.of(
                        "an", "ạn", "ánh", "ăn", "ắt", "âm", "ân", "Bài 9", "Bài 10", "da", "dà",
                        "dả", "dã", "dá", "dạ", "đa", "đường");
        var shuffled = new ArrayList<>(right);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(word -> SortKeys.key(LocaleTag.VI, word)));

        assertThat(shuffled).isEqualTo(right);
    }

    @ParameterizedTest(name = "{0}: {1} has {2} {3}")
    @CsvSource({
        "vi, 'Lễ hội Thành Tuyên, năm 2026.', 6, syllables",
        "zh-Hans, '宣光省，2026年。', 8, characters",
        "ja, 'トゥエンクアン省です。', 10, characters",
        "ko, '뚜옌꽝 성의 축제', 3, eojeol",
        "en, 'The festival of Tuyên Quang', 5, words",
        "th, 'ประเทศไทยมีวัฒนธรรม', 3, words",
        "en, '', 0, words",
        "ko, '  ', 0, eojeol"
    })
    @DisplayName("is counted in syllables, other languages in their own units")
    void counted(String locale, String text, int count, String unit) {
        assertThat(WordCount.of(new LocaleTag(locale), text)).isEqualTo(new WordCount(unit, count));
    }
}
