package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML as rich text: what the schema knows is kept, everything else loses its tags, scripts
 * lose all.
 */
public final class HtmlReader {
    private static final int LONGEST = 5_000_000;
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "svg",
                    "math",
                    "template",
                    "noscript",
                    "head",
                    "form");
    private static final Map<String, String> MARKS =
            Map.ofEntries(
                    Map.entry("strong", "strong"),
                    Map.entry("b", "strong"),
                    Map.entry("em", "em"),
                    Map.entry("i", "em"),
                    Map.entry("u", "underline"),
                    Map.entry("s", "strike"),
                    Map.entry("del", "strike"),
                    Map.entry("code", "code"),
                    Map.entry("sup", "superscript"),
                    Map.entry("sub", "subscript"));
    private static final Set<String> CONTAINERS =
            Set.of(
                    "ul",
                    "ol",
                    "blockquote",
                    "table",
                    "pre",
                    "hr",
                    "figure",
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6");

    private HtmlReader() {}

    /**
     * The rich text of a fragment of HTML.
     *
     * @throws ProblemException {@code validation_failed} when it is too long or too deep
     */
    public static Node read(String html) {
        if (html.length() > LONGEST) {
            throw refused("too_long", Map.of("max", LONGEST, "actual", html.length()));
        }
        var body = Jsoup.parseBodyFragment(Texts.nfc(html)).body();
        return Node.of("doc", Map.of(), blocks(body, 0));
    }

    private static ProblemException refused(String code, Map<String, Object> params) {
        return ProblemException.of(
                CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("", code, params)));
    }

    private static List<Node> blocks(Element parent, int depth) {
        if (depth > RichTextSchema.DEEPEST) {
            throw refused(
                    "rich_text_limit",
                    Map.of("depth", RichTextSchema.DEEPEST, "nodes", RichTextSchema.MOST_NODES));
        }
        var blocks = new ArrayList<Node>();
        var loose = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element && CONTAINERS.contains(element.normalName())) {
                flush(loose, blocks);
                blocks.addAll(block(element, depth + 1));
            } else if (child instanceof Element element && isPicture(element)) {
                flush(loose, blocks);
                picture(element, blocks);
            } else {
                inline(child, List.of(), loose, depth + 1);
            }
        }
        flush(loose, blocks);
        return blocks;
    }

    private static void flush(List<Node> loose, List<Node> blocks) {
        var trimmed = InlineText.trimmed(loose);
        if (!trimmed.isEmpty()) {
            blocks.add(Node.of("paragraph", Map.of(), trimmed));
        }
        loose.clear();
    }

    private static List<Node> block(Element element, int depth) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    textBlock(
                            "heading",
                            Map.of("level", (long) (element.normalName().charAt(1) - '0')),
                            element,
                            depth);
            case "ul" -> List.of(Node.of("bulletList", Map.of(), items(element, depth)));
            case "ol" -> List.of(Node.of("orderedList", start(element), items(element, depth)));
            case "blockquote" -> List.of(Node.of("blockquote", Map.of(), blocks(element, depth)));
            case "table" -> List.of(Node.of("table", Map.of(), rows(element, depth)));
            case "pre" -> {
                var text = element.wholeText().stripTrailing();
                yield text.isEmpty()
                        ? List.of()
                        : List.of(
                                Node.of(
                                        "codeBlock",
                                        Map.of(),
                                        List.of(Node.text(text, List.of()))));
            }
            case "hr" -> List.of(Node.of("horizontalRule", Map.of(), List.of()));
            default -> blocks(element, depth);
        };
    }

    private static Map<String, Object> start(Element list) {
        return list.attr("start").matches("[0-9]{1,3}")
                ? Map.of("start", Long.valueOf(list.attr("start")))
                : Map.of();
    }

    private static List<Node> textBlock(
            String type, Map<String, Object> attrs, Element element, int depth) {
        var content = new ArrayList<Node>();
        element.childNodes().forEach(child -> inline(child, List.of(), content, depth));
        var trimmed = InlineText.trimmed(content);
        return trimmed.isEmpty() ? List.of() : List.of(Node.of(type, attrs, trimmed));
    }

    private static List<Node> items(Element list, int depth) {
        return list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .map(item -> Node.of("listItem", Map.of(), blocks(item, depth)))
                .toList();
    }

    private static List<Node> rows(Element table, int depth) {
        return table.select("tr").stream()
                .map(row -> Node.of("tableRow", Map.of(), cells(row, depth)))
                .filter(row -> !row.content().isEmpty())
                .toList();
    }

    private static List<Node> cells(Element row, int depth) {
        var cells = new ArrayList<Node>();
        for (var cell : row.children()) {
            var type = cell.normalName().equals("th") ? "tableHeader" : "tableCell";
            if (cell.normalName().matches("t[hd]")) {
                var attrs = new LinkedHashMap<String, Object>();
                for (var span : List.of("colspan", "rowspan")) {
                    if (cell.attr(span).matches("[0-9]{1,3}")) {
                        attrs.put(span, Long.valueOf(cell.attr(span)));
                    }
                }
                cells.add(Node.of(type, attrs, blocks(cell, depth)));
            }
        }
        return cells;
    }

    private static boolean isPicture(Element element) {
        return element.normalName().equals("img");
    }

    /**
     * A picture counts only when it is an asset: {@code <img src="asset:ID">} or {@code
     * data-asset="ID"}.
     */
    private static void picture(Element image, List<Node> blocks) {
        var id =
                image.hasAttr("data-asset")
                        ? image.attr("data-asset")
                        : image.attr("src").replaceFirst("^asset:", "");
        if (id.matches("[A-Za-z0-9_-]{1,64}")) {
            blocks.add(Node.of("image", Map.of("asset", id), List.of()));
        }
    }

    private static void inline(
            org.jsoup.nodes.Node node, List<Mark> marks, List<Node> into, int depth) {
        if (depth > RichTextSchema.DEEPEST * 4) {
            throw refused(
                    "rich_text_limit",
                    Map.of("depth", RichTextSchema.DEEPEST, "nodes", RichTextSchema.MOST_NODES));
        }
        if (node instanceof TextNode text) {
            InlineText.append(into, text.getWholeText(), marks);
        } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
            if (element.normalName().equals("br")) {
                into.add(Node.of("hardBreak", Map.of(), List.of()));
                return;
            }
            var inner = marked(element, marks);
            element.childNodes().forEach(child -> inline(child, inner, into, depth + 1));
        }
    }

    private static List<Mark> marked(Element element, List<Mark> marks) {
        var inner = new ArrayList<>(marks);
        var type = MARKS.get(element.normalName());
        if (type != null) {
            inner.add(Mark.of(type));
        } else if (element.normalName().equals("a") && Links.isSafe(element.attr("href"))) {
            inner.add(new Mark("link", Map.of("href", element.attr("href"))));
        } else if (element.normalName().equals("span") && element.hasAttr("lang")) {
            inner.add(new Mark("lang", Map.of("lang", element.attr("lang"))));
        }
        return inner.stream().distinct().toList();
    }
}
