package org.banyancms.media.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.media.importing.TestDocuments.docx;
import static org.banyancms.media.importing.TestDocuments.item;
import static org.banyancms.media.importing.TestDocuments.p;
import static org.banyancms.media.importing.TestDocuments.r;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Word document")
class DocxTest {

    @Test
    @DisplayName("gives title, headings, lists within lists, quotes, marks and tables")
    void keepsStructure() {
        var body =
                p("T", "Lễ hội Thành Tuyên")
                        + p("H1", "Chương trình")
                        + "<w:p>"
                        + r("<w:b/>", "Đậm")
                        + r("<w:i/>", " nghiêng")
                        + "</w:p>"
                        + item(1, 0, "Một")
                        + item(1, 1, "Một a")
                        + item(1, 0, "Hai")
                        + p("Q", "Lời trích")
                        + "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
                        + p("", "Cột")
                        + "</w:tc></w:tr><w:tr><w:tc>"
                        + p("", "Ô")
                        + "</w:tc></w:tr></w:tbl>";

        var proposal = Read.docx(docx(body).withStyles().withNumbering());

        assertThat(proposal.title()).isEqualTo("Lễ hội Thành Tuyên");
        assertThat(Read.text(proposal).replaceAll("\\s*\\n\\s*", ""))
                .contains("<h2>Chương trình</h2>")
                .contains("<strong>Đậm</strong><em> nghiêng</em>")
                .contains(
                        "<ol><li><p>Một</p><ul><li><p>Một a</p></li></ul></li><li><p>Hai</p></li></ol>")
                .contains("<blockquote><p>Lời trích</p></blockquote>")
                .contains("<th><p>Cột</p></th>")
                .contains("<td><p>Ô</p></td>")
                .doesNotContain("Thành Tuyên");
    }

    @Test
    @DisplayName("loses no paragraph, wherever it stands, and comes out in NFC")
    void losesNothing() {
        var body =
                IntStream.range(0, 300).mapToObj(DocxTest::somewhere).collect(Collectors.joining());

        var proposal =
                Read.docx(docx(Normalizer.normalize(body, Normalizer.Form.NFD)).withStyles());

        var words = proposal.title() + Read.text(proposal);
        assertThat(IntStream.range(0, 300).mapToObj(DocxTest::sentence))
                .allSatisfy(sentence -> assertThat(words).contains(sentence));
    }

    private static String sentence(int number) {
        return "Đoạn thứ " + number + " ở Tuyên Quang.";
    }

    private static String somewhere(int number) {
        var text = p("", sentence(number));
        return switch (number % 7) {
            case 0 -> p("H" + (1 + number % 2), sentence(number));
            case 1 -> item(2, number % 5, sentence(number));
            case 2 -> "<w:tbl><w:tr><w:tc>" + text + "</w:tc></w:tr></w:tbl>";
            case 3 -> "<w:sdt><w:sdtContent>" + text + "</w:sdtContent></w:sdt>";
            case 4 -> "<w:p><w:ins>" + r("", sentence(number)) + "</w:ins></w:p>";
            case 5 ->
                    "<w:p><w:r><w:pict><w:txbxContent>"
                            + text
                            + "</w:txbxContent></w:pict></w:r></w:p>";
            default -> text;
        };
    }

    @Test
    @DisplayName("keeps links to the web and tells what it left out")
    void tellsWhatIsLeftOut() {
        var body =
                "<w:p><w:hyperlink r:id='l1'>"
                        + r("", "cổng tỉnh")
                        + "</w:hyperlink>"
                        + "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
                        + r("<w:vanish/>", "ẩn")
                        + "</w:p>";
        var document =
                docx(body)
                        .relateOutside("l1", "hyperlink", "https://tuyenquang.gov.vn/")
                        .part(
                                "word/header1.xml",
                                "<w:hdr xmlns:w='w'>" + p("", "Đầu trang") + "</w:hdr>");

        var proposal = Read.docx(document);

        assertThat(Read.text(proposal))
                .contains("<a href=\"https://tuyenquang.gov.vn/\"")
                .doesNotContain("cũ")
                .doesNotContain("ẩn");
        assertThat(Read.codes(proposal))
                .contains("deleted_text", "hidden_text", "header_or_footer");
    }

    @Test
    @DisplayName(
            "gives its pictures with alternative text and caption, and fetches none from outside")
    void givesPictures() {
        var drawing =
                "<w:p><w:r><w:drawing><wp:docPr descr='Đình Tân Trào'/><a:blip r:embed='%s'/></w:drawing></w:r></w:p>";
        var document =
                docx(p("", "Ảnh")
                                + drawing.formatted("i1")
                                + p("C", "Hình 1")
                                + drawing.formatted("i2"))
                        .withStyles()
                        .relate("i1", "image", "media/image1.png")
                        .part("word/media/image1.png", new byte[] {1, 2, 3})
                        .relateOutside("i2", "image", "file:///etc/passwd");

        var proposal = Read.docx(document);

        assertThat(proposal.pictures())
                .singleElement()
                .satisfies(picture -> {
                    assertThat(picture.alt()).isEqualTo("Đình Tân Trào");
                    assertThat(picture.caption()).isEqualTo("Hình 1");
                });
        assertThat(Read.codes(proposal)).contains("external_picture");
    }

    @Test
    @DisplayName("of an office has its title below number and date")
    void knowsOfficialTitles() {
        var body =
                p("", "Số: 12/KH-UBND")
                        + p("", "Tuyên Quang, ngày 5 tháng 11 năm 2023")
                        + p("", "KẾ HOẠCH")
                        + p("", "Triển khai công tác thông tin đối ngoại");

        var proposal = Read.docx(docx(body));

        assertThat(proposal.title()).isEqualTo("Kế hoạch triển khai công tác thông tin đối ngoại");
        assertThat(Read.text(proposal)).contains("KẾ HOẠCH").contains("Số: 12/KH-UBND");
        assertThat(Read.codes(proposal)).contains("title_proposed");
    }
}
