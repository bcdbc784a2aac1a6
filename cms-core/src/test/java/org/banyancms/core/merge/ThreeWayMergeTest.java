package org.banyancms.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.richtext.RichTextTree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Two revisions of one base")
class ThreeWayMergeTest {

    private static Node block(String id, String text) {
        return Node.of("paragraph", Map.of("id", id), List.of(Node.text(text, List.of())));
    }

    private static Fields body(Node... blocks) {
        return body(List.of(blocks));
    }

    private static Fields body(List<Node> blocks) {
        return new Fields(Map.of("body", RichTextTree.write(Node.of("doc", Map.of(), blocks))));
    }

    private static Fields title(String title) {
        return new Fields(Map.of("title", title));
    }

    private static MergeProposal merge(Fields base, Fields yours, Fields theirs) {
        return ThreeWayMerge.of(LocaleTag.VI, base, yours, theirs);
    }

    private static List<String> blocks(MergeProposal proposal) {
        var doc = RichTextTree.read(proposal.fields().values().get("body"));
        return doc.content().stream().map(PlainText::of).toList();
    }

    @Test
    @DisplayName("become one when each has changed another field, or another word of one")
    void differentPlaces() {
        var base =
                new Fields(Map.of("title", "Tân Trào rộng 4.187 ha", "summary", "Một", "old", "x"));
        var yours = new Fields(Map.of("title", "Tân Trào rộng 4.187,3 ha", "summary", "Một"));
        var theirs =
                new Fields(
                        Map.of(
                                "title",
                                "Khu Tân Trào rộng 4.187 ha",
                                "summary",
                                "Hai",
                                "old",
                                "x",
                                "new",
                                1));

        var merged = merge(base, yours, theirs);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.fields())
                .isEqualTo(
                        new Fields(
                                Map.of(
                                        "title",
                                        "Khu Tân Trào rộng 4.187,3 ha",
                                        "summary",
                                        "Hai",
                                        "new",
                                        1)));
    }

    @Test
    @DisplayName(
            "are in conflict where both changed the same words; what is saved stays, the other is told")
    void sameWord() {
        var merged = merge(title("rộng 4.187 ha"), title("rộng 4.188 ha"), title("rộng 4.190 ha"));

        assertThat(merged.fields()).isEqualTo(title("rộng 4.190 ha"));
        assertThat(merged.conflicts())
                .containsExactly(
                        new MergeConflict(
                                "/fields/title",
                                "rộng 4.187 ha",
                                "rộng 4.188 ha",
                                "rộng 4.190 ha"));
    }

    @Test
    @DisplayName(
            "are in conflict where both changed one code, such as a slug or a date, wherever in it")
    void codes() {
        var merged =
                merge(title("tan-trao-1945"), title("dinh-tan-trao-1945"), title("tan-trao-2025"));
        assertThat(merged.conflicts()).hasSize(1);
        assertThat(merged.fields()).isEqualTo(title("tan-trao-2025"));
    }

    @Test
    @DisplayName("are in conflict where one removed what the other changed; then it stays")
    void removedAndChanged() {
        var base = body(block("a", "Một"), block("b", "Hai"), block("c", "Ba"));
        var less = body(block("a", "Một"), block("c", "Ba"));
        var more = body(block("a", "Một"), block("b", "Hai, sửa"), block("c", "Ba"));

        for (var merged : List.of(merge(base, less, more), merge(base, more, less))) {
            assertThat(blocks(merged)).containsExactly("Một", "Hai, sửa", "Ba");
            assertThat(merged.conflicts())
                    .singleElement()
                    .satisfies(conflict -> {
                        assertThat(conflict.pointer()).isEqualTo("/fields/body/blocks/b");
                        assertThat(conflict.base()).isEqualTo("Hai");
                    });
        }
        assertThat(blocks(merge(base, less, base))).containsExactly("Một", "Ba");
    }

    @Test
    @DisplayName("keep the marks of both within one paragraph")
    void marks() {
        var base = body(block("a", "Đình Tân Trào dựng năm 1919 tại làng"));
        var strong = Node.text("Tân Trào", List.of(Mark.of("strong")));
        var yours =
                body(
                        Node.of(
                                "paragraph",
                                Map.of("id", "a"),
                                List.of(
                                        Node.text("Đình ", List.of()),
                                        strong,
                                        Node.text(" dựng năm 1919 tại làng", List.of()))));
        var theirs = body(block("a", "Đình Tân Trào dựng năm 1923 tại làng"));

        var merged = merge(base, yours, theirs);

        assertThat(merged.conflicts()).isEmpty();
        var paragraph =
                RichTextTree.read(merged.fields().values().get("body")).content().getFirst();
        assertThat(paragraph.content())
                .containsExactly(
                        Node.text("Đình ", List.of()),
                        strong,
                        Node.text(" dựng năm 1923 tại làng", List.of()));
    }

    @Test
    @DisplayName("keep an order that one of them has changed, with what the other has added")
    void moved() {
        var base = body(block("a", "A"), block("b", "B"), block("c", "C"));
        var moved = body(block("c", "C"), block("a", "A"), block("b", "B"));
        var added = body(block("a", "A"), block("x", "X"), block("b", "B"), block("c", "C"));

        assertThat(blocks(merge(base, moved, added))).containsExactly("C", "A", "X", "B");
        assertThat(blocks(merge(base, added, moved))).containsExactly("C", "A", "X", "B");
        var other = body(block("b", "B"), block("a", "A"), block("c", "C"));
        assertThat(merge(base, moved, other).conflicts())
                .extracting(MergeConflict::pointer)
                .containsExactly("/fields/body");
    }

    @RepeatedTest(200)
    @DisplayName("lose nothing: each block that either wrote is there, or is told as a conflict")
    void losesNothing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = new ArrayList<Node>();
        for (int i = 0; i < 8; i++) {
            base.add(block("b" + i, "gốc " + i + " một hai ba"));
        }
        var written = new HashMap<String, Set<String>>();
        var yours = edited(base, "y", random, written);
        var theirs = edited(base, "t", random, written);

        var merged = merge(body(base), body(yours), body(theirs));

        var told = new HashSet<String>();
        merged.conflicts()
                .forEach(conflict -> {
                    told.add(String.valueOf(conflict.yours()));
                    told.add(String.valueOf(conflict.theirs()));
                });
        var all = String.join("\n", blocks(merged)) + "\n" + String.join("\n", told);
        written.values().forEach(words -> assertThat(all).contains(words));
        assertThat(merge(body(base), body(yours), body(base)).fields()).isEqualTo(body(yours));
        assertThat(merge(body(base), body(base), body(theirs)).fields()).isEqualTo(body(theirs));
        assertThat(merge(body(base), body(yours), body(yours)).conflicts()).isEmpty();
    }

    /** Some blocks gone, some with a word of the side's own, some new. */
    private static List<Node> edited(
            List<Node> base, String side, Random random, Map<String, Set<String>> written) {
        var words = written.computeIfAbsent(side, _ -> new HashSet<>());
        var result = new ArrayList<Node>();
        for (var node : base) {
            int what = random.nextInt(6);
            var word = side + random.nextInt(1_000_000);
            if (what == 1 || what == 2) {
                var text = PlainText.of(node).split(" ");
                text[random.nextInt(text.length)] = word;
                result.add(block(String.valueOf(node.blockId()), String.join(" ", text)));
                words.add(word);
            } else if (what != 0) {
                result.add(node);
            }
            if (what == 5) {
                result.add(block(word, "mới " + word));
                words.add(word);
            }
        }
        return result;
    }
}
