package org.banyancms.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Damage in a text")
class TextHygieneTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "vi, ho\u0300a, not_nfc",
        "en, a\u202Eb, bidi_control",
        "en, a\u0007b, control_character",
        "en, a\uFFFDb, control_character",
        "en, Tuyen Qu\u0430ng, mixed_script",
        "vi, Tuyªn Quang tØnh, mojibake",
        "vi, Tuyeân Quang tænh nöôùc, mojibake",
        "vi, Tuyá»\u0083n, mojibake"
    })
    @DisplayName("is found and named")
    void found(String locale, String text, String problem) {
        assertThat(TextHygiene.problems(new LocaleTag(locale), text)).contains(problem);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "vi, 'Nhà thơ Apollinaire, mùa hè và Điện Biên Phủ'",
        "vi, 'Ông Lê Văn A nói: «Chào», 25°C, 5 m², © 2026'",
        "vi, 'Tiểu thuyết «où» ra mắt en août'",
        "en, Tuyên Quang’s Na Hang — lake",
        "ru, Туенкуанг и Ha Noi",
        "ja, 'トゥエンクアン省の祭り'",
        "zh-Hans, 'AI 技术 2026'",
        "en, 'line\n\tnext'"
    })
    @DisplayName("is not seen in sound texts")
    void sound(String locale, String text) {
        assertThat(TextHygiene.problems(new LocaleTag(locale), text)).isEmpty();
    }

    @Test
    @DisplayName("a text in another language's letters is found out when it is long enough to tell")
    void wrongScript() {
        var vietnamese = "Lễ hội Thành Tuyên là lễ hội đường phố lớn nhất trong năm";

        assertThat(TextHygiene.problems(new LocaleTag("ko"), vietnamese))
                .containsExactly("wrong_script");
        assertThat(TextHygiene.problems(new LocaleTag("ko"), "Tuyên Quang 2026")).isEmpty();
    }

    @Test
    @DisplayName("the province's own plan has none")
    void plan() throws IOException {
        var plan =
                Files.readString(
                        Path.of("src/test/resources/samples/plan-2023.vi.md"),
                        StandardCharsets.UTF_8);

        assertThat(TextHygiene.problems(LocaleTag.VI, plan)).isEmpty();
        assertThat(WordCount.of(LocaleTag.VI, plan).count()).isBetween(5000, 5600);
    }
}
