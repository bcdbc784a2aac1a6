package org.banyancms.core.richtext;

import static org.banyancms.core.richtext.HtmlWriter.escape;

import java.util.ArrayList;
import java.util.List;

/** Writes inline nodes; a mark that goes on from one text to the next is one element. */
final class HtmlText {
    private final StringBuilder out;
    private final List<Mark> open = new ArrayList<>();

    private HtmlText(StringBuilder out) {
        this.out = out;
    }

    static void write(StringBuilder out, List<Node> nodes) {
        var text = new HtmlText(out);
        nodes.forEach(text::append);
        text.close(0);
    }

    private void append(Node node) {
        var text = node.text();
        if (text == null) {
            out.append("<br>");
            return;
        }
        int kept = Mark.common(open, node.marks());
        close(kept);
        for (var mark : node.marks().subList(kept, node.marks().size())) {
            out.append(opening(mark));
            open.add(mark);
        }
        out.append(escape(text));
    }

    private void close(int kept) {
        while (open.size() > kept) {
            out.append(closing(open.removeLast()));
        }
    }

    private static String opening(Mark mark) {
        return switch (mark.type()) {
            case "link" ->
                    "<a href=\""
                            + escape(String.valueOf(mark.attrs().get("href")))
                            + "\""
                            + title(mark)
                            + rel(mark)
                            + ">";
            case "lang" ->
                    "<span lang=\"" + escape(String.valueOf(mark.attrs().get("lang"))) + "\">";
            default -> "<" + tag(mark) + ">";
        };
    }

    private static String title(Mark mark) {
        return mark.attrs().get("title") instanceof String title
                ? " title=\"" + escape(title) + "\""
                : "";
    }

    private static String rel(Mark mark) {
        return String.valueOf(mark.attrs().get("href")).startsWith("http")
                ? " rel=\"noopener\""
                : "";
    }

    private static String closing(Mark mark) {
        return switch (mark.type()) {
            case "link" -> "</a>";
            case "lang" -> "</span>";
            default -> "</" + tag(mark) + ">";
        };
    }

    private static String tag(Mark mark) {
        return switch (mark.type()) {
            case "underline" -> "u";
            case "strike" -> "s";
            case "superscript" -> "sup";
            case "subscript" -> "sub";
            default -> mark.type();
        };
    }
}
