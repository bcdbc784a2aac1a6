package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rich text as Markdown (CommonMark with tables) that {@link MarkdownReader} reads as the
 * same text. What Markdown has no words for (languages, underlines, raised and lowered letters,
 * block ids) is left out.
 */
public final class MarkdownWriter {

    private MarkdownWriter() {}

    /** The Markdown of a text, ending in a line break unless it is empty. */
    public static String write(Node doc) {
        var lines = blocks(doc.content());
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<String> blocks(List<Node> blocks) {
        var lines = new ArrayList<String>();
        var before = "";
        boolean other = false;
        for (var block : blocks) {
            other = before.equals(block.type()) && !other;
            var written = block(block, other);
            if (!lines.isEmpty() && !written.isEmpty()) {
                lines.add("");
            }
            lines.addAll(written);
            before = written.isEmpty() ? before : block.type();
        }
        return lines;
    }

    /**
     * The lines of a block.
     *
     * @param other whether a block of the same type stands before it, so that a list needs another
     *     sign to be a list of its own
     */
    private static List<String> block(Node block, boolean other) {
        return switch (block.type()) {
            case "heading" -> heading(block);
            case "bulletList" -> list(block, other ? "* " : "- ");
            case "orderedList" -> list(block, other ? ") " : ". ");
            case "blockquote" -> indented(blocks(block.content()), "> ", "> ");
            case "table" -> table(block);
            case "image" -> List.of("![](asset:" + block.attrs().get("asset") + ")");
            case "codeBlock" -> code(block);
            case "horizontalRule" -> List.of("---");
            default -> MarkdownText.write(block.content()).lines().toList();
        };
    }

    private static List<String> heading(Node heading) {
        var level = heading.attrs().get("level") instanceof Number number ? number.intValue() : 1;
        var text = MarkdownText.write(heading.content()).replace("\\\n", " ");
        return List.of("#".repeat(level) + " " + text.replaceAll("(#+)$", "\\\\$1"));
    }

    private static List<String> list(Node list, String sign) {
        var lines = new ArrayList<String>();
        long number = list.attrs().get("start") instanceof Number start ? start.longValue() : 1;
        for (var item : list.content()) {
            var first = list.type().equals("orderedList") ? number + sign : sign;
            if (!lines.isEmpty() && item.content().size() > 1) {
                lines.add("");
            }
            lines.addAll(indented(blocks(item.content()), first, " ".repeat(first.length())));
            number++;
        }
        return lines;
    }

    private static List<String> indented(List<String> lines, String first, String next) {
        var indented = new ArrayList<String>();
        for (var line : lines) {
            var indent = indented.isEmpty() ? first : next;
            indented.add(line.isEmpty() ? indent.stripTrailing() : indent + line);
        }
        return indented;
    }

    /** Markdown's tables have one head row, and one line of text in each cell. */
    private static List<String> table(Node table) {
        var lines = new ArrayList<String>();
        for (var row : table.content()) {
            lines.add(
                    row.content().stream()
                            .map(MarkdownWriter::cell)
                            .collect(Collectors.joining(" | ", "| ", " |")));
            if (lines.size() == 1) {
                lines.add("| " + "--- | ".repeat(row.content().size()).strip());
            }
        }
        return lines;
    }

    private static String cell(Node cell) {
        return cell.content().stream()
                .map(block ->
                        block.isTextBlock()
                                ? MarkdownText.write(block.content())
                                : MarkdownText.escape(PlainText.of(block)))
                .map(text -> text.replace("\\\n", " ").replace('\n', ' ').replace("|", "\\|"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> code(Node block) {
        var text = PlainText.exact(block);
        var fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        var lines = new ArrayList<String>();
        lines.add(fence);
        lines.addAll(text.lines().toList());
        lines.add(fence);
        return lines;
    }
}
