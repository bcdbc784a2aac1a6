package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the text of one block as Markdown. */
final class MarkdownText {
    /** Signs that would begin another kind of block. */
    private static final Pattern OPENING =
            Pattern.compile("^(#{1,6}(?= |$)|[-+](?= |$)|=+$|-+$|~{3})|^(\\d{1,9})([.)])(?= |$)");

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&]");

    private final StringBuilder out = new StringBuilder();
    private final List<Mark> open = new ArrayList<>();

    private MarkdownText() {}

    static String write(List<Node> content) {
        var text = new MarkdownText();
        for (var node : content) {
            text.append(node);
        }
        text.close(0);
        return text.out
                .toString()
                .lines()
                .map(MarkdownText::safeBeginning)
                .collect(Collectors.joining("\n"));
    }

    static String escape(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$0");
    }

    private static String safeBeginning(String line) {
        var found = OPENING.matcher(line);
        if (!found.find()) {
            return line;
        }
        return found.group(2) == null
                ? "\\" + line
                : found.group(2) + "\\" + line.substring(found.group(2).length());
    }

    private void append(Node node) {
        var text = node.text();
        if (text == null) {
            out.append("\\\n");
            return;
        }
        var marks = node.marks().stream().filter(mark -> !sign(mark).isEmpty()).toList();
        int kept = Mark.common(open, marks);
        close(kept);
        var rest = marks.size() == kept ? text : afterBlanks(text);
        if (!rest.isEmpty()) {
            marks.subList(kept, marks.size()).forEach(this::open);
            out.append(isCode(marks) ? rest : escape(rest));
        }
    }

    /** A sign before a blank would mark nothing, so blanks come first. */
    private String afterBlanks(String text) {
        var rest = text.stripLeading();
        out.append(text, 0, text.length() - rest.length());
        return rest;
    }

    private void open(Mark mark) {
        out.append(mark.type().equals("link") ? "[" : sign(mark));
        open.add(mark);
    }

    private void close(int kept) {
        if (open.size() == kept) {
            return;
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        var blanks = out.substring(end);
        out.setLength(end);
        while (open.size() > kept) {
            var mark = open.removeLast();
            out.append(mark.type().equals("link") ? target(mark) : sign(mark));
        }
        out.append(blanks);
    }

    private static String target(Mark link) {
        var href = String.valueOf(link.attrs().get("href"));
        var title = link.attrs().get("title");
        return "](<"
                + href
                + ">"
                + (title == null
                        ? ""
                        : " \"" + escape(title.toString()).replace("\"", "\\\"") + "\"")
                + ")";
    }

    private static boolean isCode(List<Mark> marks) {
        return marks.stream().anyMatch(mark -> mark.type().equals("code"));
    }

    private static String sign(Mark mark) {
        return switch (mark.type()) {
            case "strong" -> "**";
            case "em" -> "*";
            case "code" -> "`";
            case "link" -> "[";
            default -> "";
        };
    }
}
