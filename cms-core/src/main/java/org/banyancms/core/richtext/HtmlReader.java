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
        return refused("rich_text_limit", RichTextSchema.LIMITS);
    }

    /**
     * The blocks of an element.
     *
     * @param depth how deep they stand in the rich text
     */
    List<Node> blocks(Element parent, int depth) {
        if (depth >= RichTextSchema.DEEPEST || ++nesting > DEEPEST_ELEMENT) {
            throw tooMuch();
        }
        var blocks = new ArrayList<Node>();
        var loose = new InlineText();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element && isApart(element)) {
                paragraph(loose, null, blocks);
                block(element, depth, blocks);
                continue;
            }
            inline(child, List.of(), loose);
        }
        paragraph(loose, null, blocks);
        nesting--;
        return blocks;
    }

    private boolean isApart(Element element) {
        return !HtmlNames.isDropped(element)
                && (HtmlNames.isBlock(element) || holders.contains(element));
    }

    static void paragraph(InlineText text, @Nullable Element element, List<Node> into) {
        var content = text.finish();
        if (!content.isEmpty()) {
            into.add(Node.of("paragraph", attributes(element), content));
        }
    }

    void block(Element element, int depth, List<Node> into) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into);
            case "ul", "menu", "ol" -> new HtmlList(this, depth).read(element, into);
            case "blockquote" -> wrap("blockquote", element, blocks(element, depth + 1), into);
            case "table" -> new HtmlTable(this, depth).read(element, into);
            case "pre" -> code(element, into);
            case "hr" -> into.add(Node.of("horizontalRule", attributes(element), List.of()));
            case "img" -> picture(element, element, into);
            case "figure" -> figure(element, depth, into);
            case "p" -> paragraphs(element, depth, into);
            default -> into.addAll(blocks(element, depth));
        }
    }

    static void wrap(String type, @Nullable Element element, List<Node> content, List<Node> into) {
        if (!content.isEmpty()) {
            into.add(Node.of(type, attributes(element), content));
        }
    }

    private void paragraphs(Element element, int depth, List<Node> into) {
        if (holders.contains(element)) {
            into.addAll(blocks(element, depth));
        } else {
            paragraph(text(element), element, into);
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

    static Map<String, Object> attributes(@Nullable Element element) {
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
