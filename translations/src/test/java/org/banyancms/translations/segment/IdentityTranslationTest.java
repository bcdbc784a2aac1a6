package org.banyancms.translations.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.RichTextTree;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.Workflow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityTranslationTest {

    private static final LocaleTag ZH = new LocaleTag("zh-Hans");
    private static final Mark STRONG = Mark.of("strong");
    private static final Mark EM = Mark.of("em");
    private static final Mark LINK = new Mark("link", Map.of("href", "https://example.org/"));

    private final VariantSplitter splitter = new VariantSplitter(new SentenceSplitter());
    private final VariantJoiner joiner = new VariantJoiner(splitter);
    private final ContentType type = type();

    @Test
    @DisplayName("a text translated by itself is the same text")
    void identityChangesNothing() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var fields = randomFields(random);
            var targets =
                    splitter.split(type, fields, LocaleTag.VI).stream()
                            .map(SourceSegment::text)
                            .toList();
            assertThat(joiner.join(type, fields, LocaleTag.VI, LocaleTag.VI, targets))
                    .isEqualTo(fields);
        }
    }

    @Test
    @DisplayName("a mark over two sentences is a pair of codes in each of them")
    void marksEndWithTheirSentence() {
        var fields =
                body(
                        Node.text("Một. ", List.of(STRONG)),
                        Node.text("Hai", List.of(STRONG)),
                        plain(" ba."));
        var segments = splitter.split(type, fields, LocaleTag.VI);

        assertThat(segments)
                .extracting(segment -> segment.text().runs().toString())
                .containsExactly(
                        "[Code[id=1], Text[text=Một.], Code[id=/1]]",
                        "[Code[id=1], Text[text=Hai], Code[id=/1], Text[text= ba.]]");
    }

    @Test
    @DisplayName("Chinese sentences stand without a space, and get one on the way back")
    void spacesFollowTheTargetLanguage() {
        var vietnamese = body(plain("Một câu. Hai câu."));
        var targets = List.of(SegmentText.plain("一句。"), SegmentText.plain("两句。"));
        var chinese = joiner.join(type, vietnamese, LocaleTag.VI, ZH, targets);
        assertThat(chinese).isEqualTo(body(plain("一句。两句。")));

        var back = List.of(SegmentText.plain("One."), SegmentText.plain("Two."));
        assertThat(joiner.join(type, chinese, ZH, LocaleTag.EN, back))
                .isEqualTo(body(plain("One. Two.")));
    }

    @Test
    @DisplayName(
            "a line break inside a sentence is a code, one between sentences stays where it is")
    void hardBreaks() {
        var fields =
                body(
                        plain("Một."),
                        InlineText.hardBreak(),
                        plain("Số 5"),
                        InlineText.hardBreak(),
                        plain("đường A"));
        var segments = splitter.split(type, fields, LocaleTag.VI);

        assertThat(segments).hasSize(2);
        assertThat(segments.get(1).text().codes())
                .extracting(InlineCode::label)
                .containsExactly("hardBreak");
    }

    @Test
    @DisplayName("a private-use character of the author is a code and comes back as itself")
    void privateUseCharacters() {
        var fields = body(plain("Ký hiệu \uE123 ở đây."));
        var text = splitter.split(type, fields, LocaleTag.VI).getFirst().text();

        assertThat(text.codes()).extracting(InlineCode::label).containsExactly("char");
        assertThat(joiner.join(type, fields, LocaleTag.VI, LocaleTag.EN, List.of(text)))
                .isEqualTo(fields);
    }

    @Test
    @DisplayName("a translation may bring neither unknown codes nor private-use characters")
    void strangersAreRefused() {
        var source = SegmentText.plain("Một.");
        assertThatThrownBy(() -> SegmentText.ofRuns(List.of(new Run.Code("1")), source))
                .isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> SegmentText.ofRuns(List.of(new Run.Text("a\uE000")), source))
                .isInstanceOf(PrivateUseException.class);
    }

    @Test
    @DisplayName("too few or too many targets are refused")
    void countsMustMatch() {
        var fields = body(plain("Một. Hai."));
        var one = List.of(SegmentText.plain("One."));
        var three = List.of(one.getFirst(), one.getFirst(), one.getFirst());
        assertThatThrownBy(() -> joiner.join(type, fields, LocaleTag.VI, LocaleTag.EN, one))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> joiner.join(type, fields, LocaleTag.VI, LocaleTag.EN, three))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Fields randomFields(Random random) {
        var words =
                List.of(
                        "Một",
                        "hai",
                        "ba.",
                        "Bốn!",
                        "năm,",
                        "TP. Sáu",
                        "(bảy)",
                        "“tám.”",
                        "1.500.000",
                        "*",
                        "…");
        var marks =
                List.of(
                        List.<Mark>of(),
                        List.of(STRONG),
                        List.of(EM),
                        List.of(LINK, EM),
                        List.of(EM, STRONG));
        var inline = new ArrayList<Node>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            if (random.nextInt(8) == 0) {
                inline.add(InlineText.hardBreak());
            } else {
                var text = words.get(random.nextInt(words.size())) + " ".repeat(random.nextInt(3));
                InlineText.append(inline, Node.text(text, marks.get(random.nextInt(marks.size()))));
            }
        }
        return body(inline.toArray(Node[]::new))
                .with("title", "Tiêu đề. Phần " + random.nextInt(9));
    }

    private static Node plain(String text) {
        return Node.text(text, List.of());
    }

    private static Fields body(Node... inline) {
        var paragraph = Node.of("paragraph", Map.of("id", "p1"), List.of(inline));
        var image = Node.of("image", Map.of("id", "i1", "asset", "a1"), List.of());
        var doc = Node.of("doc", Map.of(), List.of(paragraph, image));
        return new Fields(Map.of("body", RichTextTree.write(doc)));
    }

    private static ContentType type() {
        var fields = List.of(field("title", FieldKind.TEXT), field("body", FieldKind.RICH_TEXT));
        return new ContentType(
                "article",
                1,
                Map.of(),
                "Article",
                fields,
                new Workflow(List.of("draft"), "draft", List.of()));
    }

    private static FieldDefinition field(String name, FieldKind kind) {
        return new FieldDefinition(
                name, kind, true, false, true, 0, List.of(), List.of(), Map.of(), null);
    }

    @Test
    @DisplayName("fields that are not translatable stay behind")
    void othersStayBehind() {
        var fields = body(plain("Một.")).with("slug", "mot");
        assertThat(
                        joiner.join(
                                        type,
                                        fields,
                                        LocaleTag.VI,
                                        LocaleTag.EN,
                                        List.of(SegmentText.plain("One.")))
                                .values())
                .containsOnlyKeys(Set.of("body"));
    }
}
