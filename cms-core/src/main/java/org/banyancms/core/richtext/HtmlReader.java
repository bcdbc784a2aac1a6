package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML as rich text: what the schema knows is kept, everything else loses its tags and keeps
 * its text, scripts and controls lose all. HTML that {@link HtmlWriter} wrote gets back its block
 * ids and its pictures.
 */
public final class HtmlReader {
    private static final int LONGEST = 5_000_000;
    private static final int MOST_ELEMENTS = 200_000;

    /** Elements within elements; more than any page has, less than a stack bears. */
    private static final int DEEPEST_ELEMENT = 400;

    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern BLOCK_ID = Pattern.compile("b-([A-Za-z0-9_-]{1,64})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    /** Elements that have blocks or pictures in them. */
    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    private int nesting;

    private HtmlReader(Element body) {
        for (var element : body.getAllElements()) {
            if (HtmlNames.isBlock(element)) {
                var around = element.parent();
                while (around != null && holders.add(around)) {
                    around = around.parent();
                }
            }
        }
    }

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
        if (body.getAllElements().size() > MOST_ELEMENTS) {
            throw tooMuch();
        }
        return Node.of("doc", Map.of(), new HtmlReader(body).blocks(body, 1));
    }

    static ProblemException refused(String code, Map<String, Object> params) {
        return ProblemException.of(
                CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("", code, params)));
    }

    private static ProblemException tooMuch() {
        return refused(
                "rich_text_limit",
                Map.of("depth", RichTextSchema.DEEPEST, "nodes", RichTextSchema.MOST_NODES));
    }

    /**
     * The blocks of an element.
     *
     * @param depth how deep they stand in the rich text
     */
    private List<Node> blocks(Element parent, int depth) {
        if (depth >= RichTextSchema.DEEPEST || ++nesting > DEEPEST_ELEMENT) {
            throw tooMuch();
        }
        var blocks = new ArrayList<Node>();
        var loose = new InlineText();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element && HtmlNames.isDropped(element)) {
                continue;
            }
            if (child instanceof Element element
                    && (HtmlNames.isBlock(element) || holders.contains(element))) {
                paragraph(loose, null, blocks);
                block(element, depth, blocks);
            } else {
                inline(child, List.of(), loose);
            }
        }
        paragraph(loose, null, blocks);
        nesting--;
        return blocks;
    }

    private static void paragraph(InlineText text, @Nullable Element element, List<Node> into) {
        var content = text.finish();
        if (!content.isEmpty()) {
            into.add(Node.of("paragraph", attributes(element), content));
        }
    }

    private void block(Element element, int depth, List<Node> into) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into);
            case "ul", "menu" -> list("bulletList", element, depth, into);
            case "ol" -> list("orderedList", element, depth, into);
            case "blockquote" -> wrap("blockquote", element, blocks(element, depth + 1), into);
            case "table" -> table(element, depth, into);
            case "pre" -> code(element, into);
            case "hr" -> into.add(Node.of("horizontalRule", attributes(element), List.of()));
            case "img" -> picture(element, element, into);
            case "figure" -> figure(element, depth, into);
            case "p" -> {
                if (holders.contains(element)) {
                    into.addAll(blocks(element, depth));
                } else {
                    paragraph(text(element), element, into);
                }
            }
            default -> into.addAll(blocks(element, depth));
        }
    }

    private static void wrap(
            String type, @Nullable Element element, List<Node> content, List<Node> into) {
        if (!content.isEmpty()) {
            into.add(Node.of(type, attributes(element), content));
        }
    }

    private InlineText text(Element element) {
        var text = new InlineText();
        element.childNodes().forEach(child -> inline(child, List.of(), text));
        return text;
    }

    private void heading(Element element, List<Node> into) {
        var attrs = new LinkedHashMap<>(attributes(element));
        attrs.put("level", (long) (element.normalName().charAt(1) - '0'));
        var content = text(element).finish();
        if (!content.isEmpty()) {
            into.add(Node.of("heading", attrs, content));
        }
        element.select("img").forEach(image -> picture(image, image, into));
    }

    private void list(String type, Element list, int depth, List<Node> into) {
        var items = new ArrayList<Node>();
        for (var node : list.childNodes()) {
            if (node instanceof TextNode text) {
                var loose = new InlineText();
                loose.append(text.getWholeText(), List.of());
                var paragraph = new ArrayList<Node>();
                paragraph(loose, null, paragraph);
                wrap("listItem", null, paragraph, items);
            }
            if (!(node instanceof Element child) || HtmlNames.isDropped(child)) {
                continue;
            }
            boolean item = child.normalName().equals("li");
            var content = new ArrayList<Node>();
            if (item) {
                content.addAll(blocks(child, depth + 2));
            } else {
                block(child, depth + 2, content); // editors put nested lists beside the items
            }
            if (!content.isEmpty()) {
                add(items, content, item ? child : null);
            }
        }
        if (!items.isEmpty()) {
            var attrs = new LinkedHashMap<>(attributes(list));
            if (type.equals("orderedList") && NUMBER.matcher(list.attr("start")).matches()) {
                attrs.put("start", Long.valueOf(list.attr("start")));
            }
            into.add(Node.of(type, attrs, items));
        }
    }

    private static void add(List<Node> items, List<Node> content, @Nullable Element item) {
        if (item == null && !items.isEmpty()) {
            var last = items.removeLast();
            var joined = new ArrayList<>(last.content());
            joined.addAll(content);
            items.add(last.withContent(joined));
        } else {
            items.add(Node.of("listItem", attributes(item), content));
        }
    }

    private void table(Element table, int depth, List<Node> into) {
        var rows = new ArrayList<Node>();
        for (var part : table.children()) {
            switch (part.normalName()) {
                case "caption" -> into.addAll(blocks(part, depth));
                case "tr" -> wrap("tableRow", part, cells(part, depth + 2), rows);
                case "thead", "tbody", "tfoot" ->
                        part.children().stream()
                                .filter(row -> row.normalName().equals("tr"))
                                .forEach(row -> wrap("tableRow", row, cells(row, depth + 2), rows));
                default -> {} // columns have no text
            }
        }
        wrap("table", table, rows, into);
    }

    private List<Node> cells(Element row, int depth) {
        var cells = new ArrayList<Node>();
        for (var cell : row.children()) {
            var attrs = new LinkedHashMap<>(attributes(cell));
            for (var span : List.of("colspan", "rowspan")) {
                if (NUMBER.matcher(cell.attr(span)).matches()) {
                    attrs.put(span, Long.valueOf(cell.attr(span)));
                }
            }
            var type = cell.normalName().equals("th") ? "tableHeader" : "tableCell";
            cells.add(Node.of(type, attrs, blocks(cell, depth + 1)));
        }
        return cells;
    }

    private static void code(Element element, List<Node> into) {
        var text = element.wholeText().stripTrailing();
        if (!text.isEmpty()) {
            var content = List.of(Node.text(text, List.of()));
            into.add(Node.of("codeBlock", attributes(element), content));
        }
    }

    /** A figure of ours is its picture; the caption belongs to the asset. */
    private void figure(Element figure, int depth, List<Node> into) {
        var image = figure.selectFirst("img[data-asset]");
        if (image == null) {
            into.addAll(blocks(figure, depth));
        } else {
            picture(image, figure, into);
        }
    }

    /**
     * A picture counts only when it is an asset: {@code <img src="asset:ID">} or {@code
     * data-asset="ID"}.
     */
    private static void picture(Element image, Element identified, List<Node> into) {
        var source = image.attr("src");
        var id =
                image.hasAttr("data-asset")
                        ? image.attr("data-asset")
                        : source.startsWith("asset:") ? source.substring("asset:".length()) : "";
        if (ASSET.matcher(id).matches()) {
            var attrs = new LinkedHashMap<>(attributes(identified));
            attrs.put("asset", id);
            into.add(Node.of("image", attrs, List.of()));
        }
    }

    private static Map<String, Object> attributes(@Nullable Element element) {
        var id = element == null ? null : BLOCK_ID.matcher(element.id());
        return id != null && id.matches() ? Map.of("id", id.group(1)) : Map.of();
    }

    private void inline(org.jsoup.nodes.Node node, List<Mark> marks, InlineText into) {
        if (node instanceof TextNode text) {
            into.append(text.getWholeText(), marks);
        } else if (node instanceof Element element && !HtmlNames.isDropped(element)) {
            if (element.normalName().equals("br")) {
                into.lineBreak();
                return;
            }
            if (++nesting > DEEPEST_ELEMENT) {
                throw tooMuch();
            }
            var inner = HtmlMarks.within(element, marks);
            element.childNodes().forEach(child -> inline(child, inner, into));
            nesting--;
        }
    }
}
