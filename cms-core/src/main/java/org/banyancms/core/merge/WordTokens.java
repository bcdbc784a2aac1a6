package org.banyancms.core.merge;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.richtext.Node;

/**
 * Texts cut into words, blanks and signs by the rules of their language, and put together again.
 */
final class WordTokens {
    private WordTokens() {}

    static List<String> of(String text, LocaleTag locale) {
        var words = BreakIterator.getWordInstance(locale.icu());
        words.setText(text);
        var tokens = new ArrayList<String>();
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            tokens.add(text.substring(start, end));
        }
        return tokens;
    }

    /** Inline nodes with one word each; what is no text stays as it is. */
    static List<Node> of(List<Node> inline, LocaleTag locale) {
        var tokens = new ArrayList<Node>();
        for (var node : inline) {
            if (node.text() == null) {
                tokens.add(node);
            } else {
                of(node.text(), locale).forEach(word -> tokens.add(Node.text(word, node.marks())));
            }
        }
        return tokens;
    }

    /** Neighbouring texts with the same marks become one again. */
    static List<Node> joined(List<Node> tokens) {
        var nodes = new ArrayList<Node>();
        for (var token : tokens) {
            var last = nodes.isEmpty() ? null : nodes.getLast();
            if (last != null
                    && last.isText()
                    && token.isText()
                    && last.marks().equals(token.marks())) {
                nodes.removeLast();
                var text =
                        Objects.requireNonNull(last.text()) + Objects.requireNonNull(token.text());
                nodes.add(Node.text(text, token.marks()));
            } else {
                nodes.add(token);
            }
        }
        return nodes;
    }
}
