package org.banyancms.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Markdown")
class MarkdownTest {

    private static String plan() throws IOException {
        return Files.readString(Path.of("src/test/resources/samples/plan-2023.vi.md"));
    }

    private static long count(Node node, String type) {
        return (node.type().equals(type) ? 1 : 0)
                + node.content().stream().mapToLong(child -> count(child, type)).sum();
    }

    @Test
    @DisplayName("of the province's plan is imported with its headings and lists")
    void plan2023() throws IOException {
        var doc = MarkdownReader.read(plan());

        assertThat(count(doc, "heading")).isEqualTo(24);
        assertThat(count(doc, "bulletList")).isEqualTo(2);
        assertThat(count(doc, "listItem")).isGreaterThanOrEqualTo(17);
        assertThat(PlainText.of(doc)).contains("KẾ HOẠCH", "Thường trực Tỉnh ủy;");
        assertThat(RichTextTree.read(RichTextTree.write(doc))).isEqualTo(doc);
        assertThat(HeadingOrder.skips(BlockIds.ensure(doc, () -> "x" + System.nanoTime())))
                .isNotEmpty();
    }

    @Test
    @DisplayName("is the same text decomposed")
    void decomposed() throws IOException {
        var apart = Normalizer.normalize(plan(), Normalizer.Form.NFD);

        assertThat(MarkdownReader.read(apart)).isEqualTo(MarkdownReader.read(plan()));
    }

    @Test
    @DisplayName("of the plan goes out and comes back the same")
    void planAndBack() throws IOException {
        var doc = MarkdownReader.read(plan());

        assertThat(MarkdownReader.read(MarkdownWriter.write(doc))).isEqualTo(doc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A\n\n## B",
                "a **b** *c* `d` [e](https://e.org/ \"t\") f",
                "[**a** b](/x)",
                "- a\n- b\n  - c\n    1. d\n- e",
                "3. a\n4. b",
                "- a\n\n  b\n- c",
                "> a\n>\n> > b",
                "| a | b \\| c |\n| --- | --- |\n| d | *e* |",
                "![](asset:m1)\n\na",
                "```\n  x = `1`\n\n  y\n```",
                "a\\\nb",
                "---\n\na",
                "\\# a \\* b \\_c\\_ \\[d\\] \\<e\\> &amp; 1\\. f",
                "1\\. a\n\n\\- b\n\n\\+ c\n\n\\#\n\n\\=\n\n\\---"
            })
    @DisplayName("goes out and comes back the same")
    void roundTrip(String markdown) {
        var doc = MarkdownReader.read(markdown);

        assertThat(doc.content()).isNotEmpty();
        assertThat(MarkdownReader.read(MarkdownWriter.write(doc)))
                .as(MarkdownWriter.write(doc))
                .isEqualTo(doc);
    }

    @RepeatedTest(50)
    @DisplayName("keeps any text that looks like signs of its own")
    void anySigns(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var signs = "ab1 .)#-+*_`[]<>&!|\\=~:\"'(";
        var text = new StringBuilder("x");
        for (int i = 0; i < 12; i++) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        var words = text.reverse().toString().strip().replaceAll(" +", " ");
        var doc =
                Node.of(
                        "doc",
                        Map.of(),
                        List.of(
                                Node.of(
                                        "paragraph",
                                        Map.of(),
                                        List.of(Node.text(words, List.of())))));

        assertThat(MarkdownReader.read(MarkdownWriter.write(doc)))
                .as(MarkdownWriter.write(doc))
                .isEqualTo(doc);
    }

    @Test
    @DisplayName("with two lists one after the other keeps them two")
    void twoLists() {
        var list = MarkdownReader.read("- a").content().getFirst();
        var doc = Node.of("doc", Map.of(), List.of(list, list, list));

        assertThat(MarkdownReader.read(MarkdownWriter.write(doc))).isEqualTo(doc);
    }

    @Test
    @DisplayName("keeps HTML as text, and links to scripts as words")
    void hostile() {
        var doc =
                MarkdownReader.read(
                        "<script>alert(1)</script>\n\n[a](javascript:alert(1)) <b>c</b>");

        assertThat(PlainText.of(doc)).isEqualTo("<script>alert(1)</script>\na <b>c</b>");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"> ", "- ", "*", "**a ", "[", "![", "1. ", "`", "_a_", "| a "})
    @DisplayName("survives ten thousand signs in a row")
    void nested(String sign) {
        try {
            assertThat(MarkdownReader.read(sign.repeat(10_000) + "x")).isNotNull();
        } catch (ProblemException e) {
            assertThat(e.fields()).extracting("code").containsExactly("rich_text_limit");
        }
    }

    @Test
    @DisplayName("is limited in length")
    void tooLong() {
        assertThatThrownBy(() -> MarkdownReader.read("x".repeat(2_000_001)))
                .isInstanceOf(ProblemException.class);
    }
}
