package org.banyancms.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** After G10 of the domain: TCVN 6909. */
@DisplayName("G10: clean texts")
class TextGateTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Vietnamese as it should be | vi | Lễ hội Thành Tuyên 2026 |",
                "a Latin name in Chinese | zh-Hans | 宣光省 Tân Trào 特别遗迹 |",
                "a Latin name in Korean | ko | 떤짜오(Tân Trào) 특별 유적 |",
                "Lao | lo | ງານບຸນແຂວງ ຕວຽນກວາງ |",
                "French with its accents | fr | La fête de la mi-automne à Tuyên Quang |",
                "Russian | ru | Праздник Тхань Туен |",
                "Vietnamese in NFD | vi | Le\u0302\u0303 ho\u0323\u0302i | /fields/title not_nfc",
                "text that turns its direction | vi | Lễ \u202Ehội | /fields/title bidi_control",
                "a control character | vi | Lễ\u0007hội | /fields/title control_character",
                "a sign that could not be read | vi | L\uFFFD hội | /fields/title control_character",
                "a Cyrillic letter in a Latin word | vi | Lễ hội Tuуên Quang | /fields/title mixed_script",
                "English where Chinese belongs | zh-Hans | The Thanh Tuyen lantern festival of the province | /fields/title wrong_script",
                "Korean where Lao belongs | lo | 떤짜오 특별 유적지에서 열리는 탄뚜옌 등불 축제와 행사 안내 | /fields/title wrong_script",
                "TCVN3 | vi | LÔ héi Thµnh Tuyªn n¨m nay cã nhiÒu ®Ìn lång | /fields/title mojibake",
                "UTF-8 read as Latin-1 | vi | Lá»\u0085 há»\u0099i Thành Tuyên | /fields/title control_character, /fields/title mojibake",
            })
    void texts(String what, String locale, String title, @Nullable String said) {
        var body = JSON.writeValueAsString(title);
        var localised =
                "{\"title\": %s, \"summary\": %s, \"body\": \"123\"}"
                        .formatted(body, body.replace(body, "\"1\""));
        var sample = new Sample("article", locale, "{}", localised);

        assertThat(String.join(", ", Sample.said(new TextGate(), sample.context())))
                .as(what)
                .isEqualTo(said == null ? "" : said);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "everything there | {'title': 'A', 'summary': 'B', 'body': 'C'} |",
                "no title | {'summary': 'B', 'body': 'C'} | /fields/title missing",
                "a title of blanks | {'title': '  ', 'summary': 'B', 'body': 'C'} | /fields/title missing",
                "a body without a word | {'title': 'A', 'summary': 'B', 'body': ''} | /fields/body missing",
            })
    void missing(String what, String localised, @Nullable String said) {
        var sample = new Sample("article", "vi", "{}", localised.replace('\'', '"'));

        assertThat(Sample.said(new TextGate(), sample.context()))
                .as(what)
                .isEqualTo(said == null ? List.of() : List.of(said));
    }
}
