package org.banyancms.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.core.identity.IdSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ids of blocks")
class BlockIdsTest {
    private final AtomicInteger counter = new AtomicInteger();
    private final IdSource ids = () -> "n" + counter.incrementAndGet();

    private Node markdown(String text) {
        return BlockIds.ensure(MarkdownReader.read(text), ids);
    }

    private static List<String> all(Node node) {
        var found = new ArrayList<String>();
        if (RichTextSchema.hasId(node.type())) {
            found.add(String.valueOf(node.blockId()));
        }
        node.content().forEach(child -> found.addAll(all(child)));
        return found;
    }

    private static Node paragraph(String id, String text) {
        return Node.of("paragraph", Map.of("id", id), List.of(Node.text(text, List.of())));
    }

    private static Node doc(Node... blocks) {
        return Node.of("doc", Map.of(), List.of(blocks));
    }

    @Test
    @DisplayName("are given to every block, once")
    void ensured() {
        var doc =
                markdown(
                        "# A\n\n- b\n- c\n\n> d\n\n| e | f |\n|---|---|\n| g | h |\n\n![](asset:x)");

        assertThat(all(doc)).doesNotHaveDuplicates().doesNotContain("null").hasSize(20);
        assertThat(BlockIds.ensure(doc, ids)).isEqualTo(doc);
    }

    @Test
    @DisplayName("that stand twice, as after pasting, are given anew to the second")
    void pasted() {
        var doc = BlockIds.ensure(doc(paragraph("a", "x"), paragraph("a", "y")), ids);

        assertThat(all(doc)).containsExactly("a", "n1");
    }

    @Test
    @DisplayName("stay with the block that has the old text, where a copy of it was pasted above")
    void pastedAbove() {
        var old = doc(paragraph("a", "Một hai ba"), paragraph("b", "Bốn"));
        var next =
                doc(
                        paragraph("a", "Bản sao khác hẳn"),
                        paragraph("a", "Một hai ba"),
                        paragraph("b", "Bốn"));

        assertThat(all(BlockIds.align(old, next, ids))).containsExactly("n1", "a", "b");
    }

    @Test
    @DisplayName("stay where nothing changed but the way the text came")
    void unchanged() {
        var old = markdown("# A\n\nMột.\n\n- b\n- c\n\nHai.");
        var next = MarkdownReader.read("# A\n\nMột.\n\n- b\n- c\n\nHai.");

        assertThat(BlockIds.align(old, next, ids)).isEqualTo(old);
    }

    @Test
    @DisplayName("stay with an edited block, with one that moved, and beside new and removed ones")
    void edited() {
        var old =
                markdown("Câu thứ nhất ở đây.\n\nCâu thứ hai rất dài.\n\nCâu ba.\n\nBốn năm sáu.");
        var was = all(old);
        var next =
                MarkdownReader.read(
                        "Bốn năm sáu.\n\nMột đoạn hoàn toàn mới chen vào.\n\nCâu thứ hai rất ngắn.\n\nCâu thứ nhất ở đây.");

        assertThat(all(BlockIds.align(old, next, ids)))
                .containsExactly(was.get(3), "n5", was.get(1), was.get(0));
    }

    @Test
    @DisplayName("are shared with a translation of the same shape")
    void translated() {
        var vi = markdown("# Lễ hội\n\nĐoạn một.\n\n- mục một\n- mục hai\n\nĐoạn hai.");
        var en =
                MarkdownReader.read(
                        "# Festival\n\nFirst part.\n\n- item one\n- item two\n\nSecond.");

        assertThat(all(BlockIds.align(vi, en, ids))).isEqualTo(all(vi));
    }

    @Test
    @DisplayName("of a long real document all stay when it comes back edited as HTML without ids")
    void plan() throws IOException {
        var plan = Files.readString(Path.of("src/test/resources/samples/plan-2023.vi.md"));
        var old = markdown(plan);
        var html =
                HtmlWriter.write(MarkdownReader.read(plan), _ -> Optional.empty())
                        .replace("<h4>1. Mục đích</h4>", "<p>Đoạn mới.</p><h4>1. Mục đích</h4>")
                        .replace("Sở Ngoại vụ", "Sở Đối ngoại");

        var next = new ArrayList<>(all(BlockIds.align(old, HtmlReader.read(html), ids)));

        assertThat(next).hasSize(all(old).size() + 1).doesNotHaveDuplicates();
        next.retainAll(all(old));
        assertThat(next).isEqualTo(all(old));
    }

    @Test
    @DisplayName("are found for two thousand blocks in a moment")
    void many() {
        var text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append("Đoạn số ").append(i).append(" của văn bản.\n\n");
        }
        var old = markdown(text.toString());
        var next = MarkdownReader.read(text.toString().replace("văn bản", "bài viết"));

        assertThat(all(BlockIds.align(old, next, ids))).isEqualTo(all(old));
    }
}
