package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts inline text together as a browser shows it: white space folded, neighbours of the same marks
 * joined, no blanks at the ends and around breaks.
 */
final class InlineText {
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private List<Mark> marks = List.of();

    void append(String raw, List<Mark> ofText) {
        if (!ofText.equals(marks)) {
            finishRun();
            marks = ofText;
        }
        boolean afterBlank = endsInBlank();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean blank = isBlank(c);
            if (!blank || !afterBlank) {
                run.append(blank ? ' ' : c);
            }
            afterBlank = blank;
        }
    }

    void lineBreak() {
        finishRun();
        trimEnd();
        if (!nodes.isEmpty()) {
            nodes.add(Node.of("hardBreak", Map.of(), List.of()));
        }
    }

    /** All that was put together; then it begins anew. */
    List<Node> finish() {
        finishRun();
        trimEnd();
        while (!nodes.isEmpty() && !nodes.getLast().isText()) {
            nodes.removeLast(); // a break at the end of a block breaks nothing
            trimEnd();
        }
        var finished = List.copyOf(nodes);
        nodes.clear();
        return finished;
    }

    private void finishRun() {
        if (!run.isEmpty()) {
            nodes.add(Node.text(run.toString(), marks));
            run.setLength(0);
        }
    }

    /** Whether a blank that comes now would be one too many. */
    private boolean endsInBlank() {
        if (!run.isEmpty()) {
            return run.charAt(run.length() - 1) == ' ';
        }
        var text = nodes.isEmpty() ? null : nodes.getLast().text();
        return text == null || text.endsWith(" ");
    }

    private void trimEnd() {
        var text = nodes.isEmpty() ? null : nodes.getLast().text();
        if (text != null && text.endsWith(" ")) {
            var last = nodes.removeLast();
            if (text.length() > 1) {
                nodes.add(Node.text(text.substring(0, text.length() - 1), last.marks()));
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
