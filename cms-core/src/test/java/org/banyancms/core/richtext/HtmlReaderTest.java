package org.banyancms.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading HTML")
class HtmlReaderTest {

    private static final List<String> PIECES =
            List.of(
                    "<p>",
                    "</p>",
                    "<div onclick=alert(1)>",
                    "</div>",
                    "<ul>",
                    "<li>",
                    "</li>",
                    "</ul>",
                    "<ol start=0>",
                    "</ol>",
                    "<b>",
                    "</b>",
                    "<i lang=fr>",
                    "</i>",
                    "<a href='/x' title=t>",
                    "<a href=javascript:alert(1)>",
                    "</a>",
                    "<table>",
                    "<tr>",
                    "<td colspan=0>",
                    "<th rowspan=2>",
                    "</table>",
                    "<h3>",
                    "</h3>",
                    "<blockquote>",
                    "</blockquote>",
                    "<pre>",
                    "</pre>",
                    "<br>",
                    "<hr>",
                    " ",
                    " a ",
                    "ho\u0300a",
                    "&#768;",
                    "&lt;b&gt;",
                    "<script>alert(1)</script>",
                    "\n",
                    "<span style='font-weight:bold'>",
                    "</span>",
                    "<code>",
                    "</code>",
                    "\u00a0");

    private static String cleaned(String html) {
        var node = HtmlReader.read(html);
        assertThat(RichTextTree.read(RichTextTree.write(node))).isEqualTo(node);
        return HtmlWriter.write(node, _ -> Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<p>a<script>alert(1)</script>b</p> => <p>ab</p>",
                "<p onclick=alert(1)>a</p> => <p>a</p>",
                "<a href=\"javascript:alert(1)\">a</a> => <p>a</p>",
                "<a href=\"&#106;avascript:alert(1)\">a</a> => <p>a</p>",
                "<a href=\"data:text/html,<script>\">a</a> => <p>a</p>",
                "<img src=x onerror=alert(1)> => ''",
                "<img src=https://evil.example/x.gif> => ''",
                "<svg><script>alert(1)</script></svg>a => <p>a</p>",
                "<math><mi xlink:href=\"javascript:1\">a</mi></math>b => <p>b</p>",
                "<style>p{}</style><p>a</p> => <p>a</p>",
                "<iframe src=//evil.example></iframe>a => <p>a</p>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p> => <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<noscript><p title=\"</noscript><img src=x onerror=1>\"> => ''",
                "<p style=\"background:url(javascript:1)\">a</p> => <p>a</p>",
                "<span lang=\"en&quot; onclick=&quot;x\">a</span> => <p>a</p>",
                "<p id=\"b-x&quot; onclick=&quot;y\">a</p> => <p>a</p>",
                "<p hidden>a</p><p style=\"display:none\">b</p>c => <p>c</p>",
                "<form><p>a</p><input value=b><button>c</button></form> => <p>a</p>"
            })
    @DisplayName("leaves nothing that acts")
    void hostile(String html, String expected) {
        assertThat(cleaned(html)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "<h2>A</h2>b<p>c => <h2>A</h2><p>b</p><p>c</p>",
                "<div><div>a</div>b</div> => <p>a</p><p>b</p>",
                "<span><p>a</p><p>b</p></span> => <p>a</p><p>b</p>",
                "<b style=\"font-weight:normal\"><p>a</p></b> => <p>a</p>",
                "<span style=\"font-weight:700\">a</span><i style=\"font-weight:400\">b</i>"
                        + " => <p><strong>a</strong><em>b</em></p>",
                "<p> a  \\n b </p> => <p>a b</p>",
                "<p>a <b> b </b> c</p> => <p>a <strong>b </strong>c</p>",
                "<p>a <br> b<br></p> => <p>a<br>b</p>",
                "<i><b>a</b></i> => <p><strong><em>a</em></strong></p>",
                "<a href=\"/x\" title=\"T\">a<b>b</b></a> => <p><a href=\"/x\" title=\"T\">a<strong>b</strong></a></p>",
                "<a href=https://e.org/>a</a> => <p><a href=\"https://e.org/\" rel=\"noopener\">a</a></p>",
                "<i lang=la>ad hoc</i> => <p><span lang=\"la\"><em>ad hoc</em></span></p>",
                "<ul><li>a<ul><li>b</ul><li>c</ul> => <ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul></ul> => <ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
                "<ol start=4><li>a</ol><ul></ul> => <ol start=\"4\"><li><p>a</p></li></ol>",
                "<pre>a\\n  <b>b</b>\\n</pre> => <pre><code>a\\n  b</code></pre>",
                "<dl><dt>a<dd>b</dl> => <p>a</p><p>b</p>",
                "<blockquote>a</blockquote><hr> => <blockquote><p>a</p></blockquote><hr>",
                "<table><caption>T</caption><thead><tr><th>a<tbody><tr><td>b<table><tr><td>c</table></table> =>"
                        + " <p>T</p><div class=\"table\"><table><thead><tr><th><p>a</p></th></tr></thead><tbody>"
                        + "<tr><td><p>b</p><div class=\"table\"><table><tbody><tr><td><p>c</p></td></tr></tbody>"
                        + "</table></div></td></tr></tbody></table></div>"
            })
    @DisplayName("keeps all text, in the blocks that the schema knows")
    void kept(String html, String expected) {
        assertThat(cleaned(html.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    @DisplayName("takes pictures that are assets, wherever they stand")
    void pictures() {
        var doc =
                HtmlReader.read(
                        "<p>a<a href=/x><img src='asset:m1'></a>b</p><figure><img data-asset=m2>"
                                + "<figcaption>of the asset</figcaption></figure>"
                                + "<figure><img src=x><figcaption>of the page</figcaption></figure>");

        assertThat(RichTextAssets.in(doc)).extracting(Object::toString).containsExactly("m1", "m2");
        assertThat(PlainText.of(doc)).isEqualTo("a\nb\nof the page");
    }

    @Test
    @DisplayName("gets back the ids of blocks")
    void ids() {
        var html =
                "<h2 id=\"b-h1\">A</h2><ul id=\"b-u1\"><li id=\"b-l1\"><p id=\"b-p1\">b</p></li></ul>";

        assertThat(cleaned(html)).isEqualTo(html);
    }

    @Test
    @DisplayName("composes letters, those written as entities too")
    void composed() {
        assertThat(cleaned("<p>ho&#768;a e&#770;&#769;</p>")).isEqualTo("<p>hòa ế</p>");
        var apart = Normalizer.normalize("<p>Đường Tân Trào</p>", Normalizer.Form.NFD);
        assertThat(cleaned(apart)).isEqualTo("<p>Đường Tân Trào</p>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"div", "span", "b", "blockquote", "ul", "table", "section"})
    @DisplayName("survives a nest of 10,000 elements")
    void nested(String name) {
        var html = ("<" + name + ">").repeat(10_000) + "x";
        try {
            assertThat(PlainText.of(HtmlReader.read(html))).isEqualTo("x");
        } catch (ProblemException e) {
            assertThat(e.fields()).extracting("code").containsExactly("rich_text_limit");
        }
    }

    @Test
    @DisplayName("refuses what is too deep for the schema and what is too long")
    void tooMuch() {
        assertThatThrownBy(() -> HtmlReader.read("<blockquote>".repeat(40) + "x"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> HtmlReader.read("x".repeat(5_000_001)))
                .isInstanceOf(ProblemException.class);
        assertThat(PlainText.of(HtmlReader.read("<div>".repeat(60) + "x"))).isEqualTo("x");
    }

    @RepeatedTest(200)
    @DisplayName(
            "makes of any heap of tags something that the schema knows and that stays as it is")
    void anyHeap(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var html = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            html.append(PIECES.get(random.nextInt(PIECES.size())));
        }

        var once = cleaned(html.toString());

        assertThat(cleaned(once)).as(html.toString()).isEqualTo(once);
        assertThat(once).doesNotContain("alert", "onclick");
    }

    @Test
    @DisplayName("reads a hundred thousand shreds of text in a moment")
    void shreds() {
        var html = "<p>" + "abcdefgh<!-- -->".repeat(100_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(PlainText.of(HtmlReader.read(html))).hasSize(800_000));
    }
}
