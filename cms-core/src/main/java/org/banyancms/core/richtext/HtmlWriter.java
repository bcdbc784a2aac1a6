package org.banyancms.core.richtext;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;

/**
 * Writes rich text as HTML: everything escaped, block ids as anchors, pictures responsive with
 * their credit.
 */
public final class HtmlWriter {
    private final StringBuilder out = new StringBuilder();
    private final Function<AssetId, Optional<AssetView>> assets;

    private HtmlWriter(Function<AssetId, Optional<AssetView>> assets) {
        this.assets = assets;
    }

    /**
     * The HTML of a text.
     *
     * @param assets gives what is to be shown of an asset; one that is not there is left out
     */
    public static String write(Node doc, Function<AssetId, Optional<AssetView>> assets) {
        var writer = new HtmlWriter(assets);
        doc.content().forEach(writer::block);
        return writer.out.toString();
    }

    private void block(Node node) {
        switch (node.type()) {
            case "paragraph" -> text("p", node);
            case "heading" -> text("h" + node.attrs().get("level"), node);
            case "bulletList" -> element("ul", node);
            case "orderedList" -> element("ol", node);
            case "listItem" -> element("li", node);
            case "blockquote" -> element("blockquote", node);
            case "table" -> table(node);
            case "tableRow" -> element("tr", node);
            case "tableHeader" -> element("th", node);
            case "tableCell" -> element("td", node);
            case "codeBlock" -> code(node);
            case "horizontalRule" -> out.append("<hr>");
            case "image" -> picture(node);
            default -> HtmlText.write(out, List.of(node));
        }
    }

    private void code(Node node) {
        out.append("<pre").append(anchor(node)).append("><code>");
        out.append(escape(PlainText.exact(node))).append("</code></pre>");
    }

    private void text(String name, Node node) {
        out.append('<').append(name).append(anchor(node)).append('>');
        HtmlText.write(out, node.content());
        out.append("</").append(name).append('>');
    }

    private void element(String name, Node node) {
        out.append('<').append(name).append(anchor(node)).append(spans(node));
        if (name.equals("ol")
                && node.attrs().get("start") instanceof Number start
                && start.longValue() != 1) {
            out.append(" start=\"").append(start.longValue()).append('"');
        }
        out.append('>');
        node.content().forEach(this::block);
        out.append("</").append(name).append('>');
    }

    private void table(Node node) {
        out.append("<div class=\"table\"><table").append(anchor(node)).append('>');
        var rows = node.content();
        boolean headed =
                !rows.isEmpty()
                        && rows.getFirst().content().stream()
                                .allMatch(cell -> cell.type().equals("tableHeader"));
        if (headed) {
            out.append("<thead>");
            block(rows.getFirst());
            out.append("</thead>");
        }
        out.append("<tbody>");
        rows.subList(headed ? 1 : 0, rows.size()).forEach(this::block);
        out.append("</tbody></table></div>");
    }

    private static String anchor(Node node) {
        var id = node.blockId();
        return id == null ? "" : " id=\"b-" + escape(id) + "\"";
    }

    private static String spans(Node node) {
        var spans = new StringBuilder();
        for (var name : List.of("colspan", "rowspan")) {
            if (node.attrs().get(name) instanceof Number number && number.intValue() > 1) {
                spans.append(' ').append(name).append("=\"").append(number.intValue()).append('"');
            }
        }
        return spans.toString();
    }

    private void picture(Node node) {
        assets.apply(new AssetId(String.valueOf(node.attrs().get("asset"))))
                .filter(view -> view.mediaType().startsWith("image/"))
                .ifPresent(view -> new HtmlFigure(out, view).write(anchor(node)));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
