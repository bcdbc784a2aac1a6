package org.banyancms.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Vietnamese read in another encoding than it was written in")
class MojibakeTest {
    private static final LocaleTag VI = LocaleTag.VI;

    @ParameterizedTest
    @DisplayName("an old encoding read as Latin-1 is found: TCVN3")
    @ValueSource(
            strings = {
                "Tuyªn Quang",
                "Uû ban nh©n d©n tØnh Tuyªn Quang",
                "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
                "§éc lËp - Tù do - H¹nh phóc",
                "th«ng tin ®èi ngo¹i",
                "Thµnh phè Hå ChÝ Minh",
                "Kh¸ch s¹n"
            })
    void tcvn3(String text) {
        assertThat(TextHygiene.problems(VI, text)).contains("mojibake");
    }

    @ParameterizedTest
    @DisplayName("an old encoding read as Latin-1 is found: VNI")
    @ValueSource(
            strings = {
                "Tuyeân Quang",
                "UÛy ban nhaân daân tænh Tuyeân Quang",
                "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
                "Ñoäc laäp - Töï do - Haïnh phuùc",
                "thoâng tin ñoái ngoaïi",
                "ñaát nöôùc",
                "tieáng Vieät"
            })
    void vni(String text) {
        assertThat(TextHygiene.problems(VI, text)).contains("mojibake");
    }

    @ParameterizedTest
    @DisplayName("UTF-8 read as Latin-1 or Windows-1252 is found")
    @ValueSource(strings = {"Tân Trào", "Đất nước", "Cây đa", "Thủ tướng", "tiếng Việt"})
    void doubleEncoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(TextHygiene.problems(VI, new String(bytes, StandardCharsets.ISO_8859_1)))
                .contains("mojibake");
        assertThat(
                        TextHygiene.problems(
                                VI,
                                new String(
                                        bytes, java.nio.charset.Charset.forName("windows-1252"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("sound words are not taken for damage")
    @ValueSource(
            strings = {
                "Hoàng Quốc Việt, Tố Hữu và Võ Nguyên Giáp",
                "hoà bình, khoẻ mạnh, thuỷ điện, quý, uỷ ban",
                "hòa bình, khỏe mạnh, thủy điện, ủy ban",
                "Đường Nguyễn Văn Linh – 25 °C, 10 m², ½ giờ, §3, ®, ©2026 «trích»",
                "São Paulo, João, Leão, café, Zürich, Noël, Raphaël, Kraków, Taïwan, Haïti, Núñez",
                "Tân Trào¹ rộng 10 km², nhãn hiệu Na Hang®, Hà Nội·Huế",
                "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015",
                "Tiểu thuyết «où» ra mắt en août, Ông nói: «Chào»",
                "ƯỚC VỌNG ĐỘC LẬP – TỰ DO – HẠNH PHÚC"
            })
    void sound(String text) {
        assertThat(TextHygiene.problems(VI, text)).isEmpty();
    }
}
