package org.banyancms.translations.segment;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.richtext.Mark;
import org.banyancms.core.richtext.Node;

/** Reads coded text and gives each text node the marks that are open where it stands. */
final class InlineDecoder {

    private final List<Node> nodes = new ArrayList<>();
    private final List<InlineCode> open = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    void character(char c) {
        pending.append(c);
    }

    void code(InlineCode code) {
        switch (code.kind()) {
            case OPEN -> {
                flush();
                open.add(code);
            }
            case CLOSE -> {
                flush();
                open.removeIf(opened -> opened.pair().equals(code.pair()));
            }
            case STANDALONE -> standalone(code);
        }
    }

    List<Node> finish() {
        flush();
        return nodes;
    }

    private void standalone(InlineCode code) {
        if (code.label().equals(InlineCode.CHARACTER)) {
            pending.append(code.plain());
        } else {
            flush();
            nodes.add(new Node(code.label(), code.attrs(), List.of(), marks(), null));
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            InlineText.append(nodes, Node.text(pending.toString(), marks()));
            pending.setLength(0);
        }
    }

    private List<Mark> marks() {
        return open.stream().map(InlineCode::mark).toList();
    }
}
