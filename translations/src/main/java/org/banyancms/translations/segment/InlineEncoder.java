package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;

/** Walks inline nodes and opens and closes codes where marks begin and end. */
final class InlineEncoder {

    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final List<InlineCode> open = new ArrayList<>();
    private int lastNumber;

    void add(Node node) {
        markedWith(node.marks());
        var words = node.text();
        if (words == null) {
            put(InlineCode.standalone(++lastNumber, node.type(), node.attrs()));
            return;
        }
        for (char c : words.toCharArray()) {
            if (SegmentText.isPrivateUse(c)) {
                var attrs = Map.<String, Object>of(InlineCode.CHARACTER, String.valueOf(c));
                put(InlineCode.standalone(++lastNumber, InlineCode.CHARACTER, attrs));
            } else {
                text.append(c);
            }
        }
    }

    SegmentText finish() {
        markedWith(List.of());
        return new SegmentText(text.toString(), codes);
    }

    /** Keeps the marks that go on in the same order, closes the others and opens the new ones. */
    private void markedWith(List<Mark> marks) {
        int kept = 0;
        while (kept < open.size()
                && kept < marks.size()
                && open.get(kept).mark().equals(marks.get(kept))) {
            kept++;
        }
        while (open.size() > kept) {
            put(open.removeLast().closing());
        }
        for (Mark mark : marks.subList(kept, marks.size())) {
            var code = InlineCode.open(++lastNumber, mark);
            open.add(code);
            put(code);
        }
    }

    private void put(InlineCode code) {
        text.append(SegmentText.CODE);
        codes.add(code);
    }
}
