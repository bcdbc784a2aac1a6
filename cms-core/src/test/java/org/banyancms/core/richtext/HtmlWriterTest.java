package org.banyancms.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.asset.RenditionView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writing HTML")
class HtmlWriterTest {
    private static final Node PICTURE =
            Node.of(
                    "doc",
                    Map.of(),
                    List.of(Node.of("image", Map.of("id", "i1", "asset", "m1"), List.of())));

    private static AssetView view(@Nullable String alt, String credit, List<RenditionView> all) {
        return new AssetView(
                new AssetId("m1"),
                "image/jpeg",
                "0".repeat(64),
                1280,
                720,
                0,
                alt,
                false,
                "Lán <Nà Nưa>",
                "Ảnh",
                credit,
                null,
                "CC-BY-4.0",
                null,
                false,
                null,
                0.5,
                0.5,
                "/media/m1/h/w1280.jpg",
                all,
                List.of());
    }

    @Test
    @DisplayName("makes a responsive figure with alternative text, caption and credit, escaped")
    void figure() {
        var renditions =
                List.of(
                        new RenditionView("image/webp", 640, 360, "/m/w640.webp"),
                        new RenditionView("image/jpeg", 640, 360, "/m/w640.jpg"),
                        new RenditionView("image/jpeg", 1280, 720, "/m/w1280.jpg"));

        var html =
                HtmlWriter.write(
                        PICTURE, _ -> Optional.of(view("\"onerror=x", "© <b>", renditions)));

        assertThat(html)
                .startsWith("<figure id=\"b-i1\"><picture><source type=\"image/webp\"")
                .contains("srcset=\"/m/w640.jpg 640w, /m/w1280.jpg 1280w\"")
                .contains("width=\"1280\" height=\"720\" alt=\"&quot;onerror=x\"")
                .contains("loading=\"lazy\"")
                .contains("<figcaption>Lán &lt;Nà Nưa&gt;")
                .contains("© &lt;b&gt;</small></figcaption></figure>");
        assertThat(HtmlReader.read(html)).isEqualTo(PICTURE);
    }

    @Test
    @DisplayName("leaves out a picture that is not there")
    void missing() {
        assertThat(HtmlWriter.write(PICTURE, _ -> Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("makes one element of a mark that goes on")
    void marks() {
        var link = new Mark("link", Map.of("href", "https://e.org/?a=1&b=\"2"));
        var paragraph =
                Node.of(
                        "paragraph",
                        Map.of(),
                        List.of(
                                Node.text("a", List.of(link)),
                                Node.text("b", List.of(Mark.of("strong"), link)),
                                Node.of("hardBreak", Map.of(), List.of()),
                                Node.text("c", List.of(link)),
                                Node.text("d", List.of())));

        assertThat(
                        HtmlWriter.write(
                                Node.of("doc", Map.of(), List.of(paragraph)),
                                _ -> Optional.empty()))
                .isEqualTo(
                        "<p><a href=\"https://e.org/?a=1&amp;b=&quot;2\" rel=\"noopener\">a"
                                + "<strong>b<br></strong>c</a>d</p>");
    }
}
