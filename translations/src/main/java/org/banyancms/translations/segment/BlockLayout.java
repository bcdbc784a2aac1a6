package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;

/**
 * A block cut into sentences.
 *
 * @param segments the sentences
 * @param between what stands before, between and after them: one more than there are sentences
 */
record BlockLayout(List<SegmentText> segments, List<List<Node>> between) {

    static BlockLayout of(
            List<Node> inline, LocaleTag locale, boolean whole, SentenceSplitter splitter) {
        var plain = InlineText.plain(inline);
        var ranges =
                whole && !plain.isBlank()
                        ? List.of(new SentenceSplitter.Range(0, plain.length()))
                        : splitter.split(plain, locale);
        var segments = new ArrayList<SegmentText>();
        var between = new ArrayList<List<Node>>();
        int at = 0;
        for (var range : ranges) {
            between.add(InlineText.slice(inline, at, range.from()));
            segments.add(InlineText.encode(InlineText.slice(inline, range.from(), range.to())));
            at = range.to();
        }
        between.add(InlineText.slice(inline, at, plain.length()));
        return new BlockLayout(segments, between);
    }

    /**
     * The block in another language: its sentences translated, the spaces between them as that
     * language has them.
     */
    List<Node> join(List<SegmentText> targets, LocaleTag source, LocaleTag target) {
        var parts = new ArrayList<List<Node>>();
        parts.add(between.getFirst());
        for (int i = 0; i < targets.size(); i++) {
            var nodes = InlineText.decode(targets.get(i));
            parts.add(nodes);
            boolean last = i == targets.size() - 1;
            var gap = between.get(i + 1);
            parts.add(
                    last || source.equals(target)
                            ? gap
                            : gap(gap, nodes, targets.get(i + 1), target));
        }
        return InlineText.concat(parts);
    }

    private static List<Node> gap(
            List<Node> gap, List<Node> before, SegmentText next, LocaleTag target) {
        var text = InlineText.plain(gap);
        boolean mereSpace =
                gap.stream().allMatch(Node::isText) && text.isBlank() && !text.contains("\n");
        if (!mereSpace) {
            return gap;
        }
        if (!Spacing.betweenSentences(target)) {
            return List.of();
        }
        return gap.isEmpty()
                ? List.of(Node.text(" ", shared(before, InlineText.decode(next))))
                : gap;
    }

    private static List<Mark> shared(List<Node> before, List<Node> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<>(before.getLast().marks());
        marks.retainAll(after.getFirst().marks());
        return marks;
    }
}
