package org.banyancms.media.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.media.importing.TestDocuments.docx;
import static org.banyancms.media.importing.TestDocuments.r;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Vietnamese from before Unicode")
class LegacyEncodingTest {

    private static String inFont(String font, String text) {
        var run = r("<w:rFonts w:ascii='%s'/>".formatted(font), text);
        return Read.text(Read.docx(docx("<w:p>" + run + "</w:p>")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        ".VnTime, TØnh Tuyªn Quang, Tỉnh Tuyên Quang",
        ".VnTime, §¶ng vµ Nhµ n­íc, Đảng và Nhà nước",
        ".VnTimeH, tuyªn quang, TUYÊN QUANG",
        "VNI-Times, Tænh Tuyeân Quang, Tỉnh Tuyên Quang",
        "VNI-Times, Ñaûng vaø Nhaø nöôùc, Đảng và Nhà nước",
        "VNI-Times, VIEÄT NAM ÑOÂNG BAÉC, VIỆT NAM ĐÔNG BẮC",
        "Times New Roman, Tỉnh Tuyên Quang, Tỉnh Tuyên Quang",
        ".VnTime, Tỉnh Tuyên Quang, Tỉnh Tuyên Quang",
    })
    @DisplayName("is told by its font")
    void byFont(String font, String written, String meant) {
        assertThat(inFont(font, written)).contains(meant);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TCVN3|TØnh Tuyªn Quang thùc hiÖn kÕ ho¹ch th«ng tin ®èi ngo¹i|Tỉnh Tuyên Quang thực hiện kế hoạch thông tin đối ngoại",
                "VNI|Tænh Tuyeân Quang thöïc hieän keá hoaïch thoâng tin ñoái ngoaïi|Tỉnh Tuyên Quang thực hiện kế hoạch thông tin đối ngoại",
                "Unicode|Bà con làm nhà, có già có bé, là cái áo xám và cá tôm hôm đó|Bà con làm nhà, có già có bé, là cái áo xám và cá tôm hôm đó",
                "Unicode|L'été à la forêt, où l'élève très âgé a déjà mangé des crêpes|L'été à la forêt, où l'élève très âgé a déjà mangé des crêpes",
            })
    @DisplayName("is told by its words where no font tells it, and nothing else is taken for it")
    void byWords(String encoding, String written, String meant) {
        var proposal = Read.html("<p>" + written + "</p>");

        assertThat(proposal.encoding()).isEqualTo(encoding);
        assertThat(Read.text(proposal)).contains(meant);
    }

    @Test
    @DisplayName("and the finding asks for proofreading")
    void isTold() {
        var page = "<font face='.VnTime'><p>B¸o c¸o</p></font>";

        assertThat(Read.codes(Read.html(page))).contains("encoding_converted");
    }
}
