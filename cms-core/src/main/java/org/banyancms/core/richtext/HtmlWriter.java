package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.asset.AssetView;
import org.banyancms.core.asset.AssetView.RenditionView;
import org.jspecify.annotations.Nullable;

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
            case "codeBlock" -> {
                out.append("<pre").append(anchor(node)).append("><code>");
                node.content().forEach(text -> out.append(escape(PlainText.of(text))));
                out.append("</code></pre>");
            }
            case "horizontalRule" -> out.append("<hr>");
            case "image" -> picture(node);
            default -> inlines(List.of(node));
        }
    }

    private void text(String name, Node node) {
        out.append('<').append(name).append(anchor(node)).append('>');
        inlines(node.content());
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

    /** Inline nodes; a mark that goes on from one text to the next is one element. */
    private void inlines(List<Node> nodes) {
        var open = new ArrayList<Mark>();
        for (var node : nodes) {
            var text = node.text();
            if (text == null) {
                out.append("<br>");
                continue;
            }
            int kept = 0;
            while (kept < Math.min(open.size(), node.marks().size())
                    && open.get(kept).equals(node.marks().get(kept))) {
                kept++;
            }
            close(open, kept);
            for (var mark : node.marks().subList(kept, node.marks().size())) {
                out.append(opening(mark));
                open.add(mark);
            }
            out.append(escape(text));
        }
        close(open, 0);
    }

    private void close(List<Mark> open, int kept) {
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

    private void picture(Node node) {
        assets.apply(new AssetId(String.valueOf(node.attrs().get("asset"))))
                .filter(view -> view.mediaType().startsWith("image/"))
                .ifPresent(view -> figure(node, view));
    }

    private void figure(Node node, AssetView view) {
        out.append("<figure").append(anchor(node)).append("><picture>");
        view.renditions().stream()
                .map(RenditionView::mediaType)
                .distinct()
                .filter(type -> !type.equals("image/jpeg"))
                .forEach(type ->
                        out.append("<source type=\"")
                                .append(escape(type))
                                .append("\" srcset=\"")
                                .append(sources(view, type))
                                .append("\" sizes=\"(min-width: 48rem) 44rem, 100vw\">"));
        out.append("<img data-asset=\"").append(escape(view.id().value()));
        out.append("\" src=\"").append(escape(view.url())).append('"');
        var jpeg = sources(view, "image/jpeg");
        if (!jpeg.isEmpty()) {
            out.append(" srcset=\"")
                    .append(jpeg)
                    .append("\" sizes=\"(min-width: 48rem) 44rem, 100vw\"");
        }
        if (view.width() > 0 && view.height() > 0) {
            out.append(" width=\"").append(view.width()).append('"');
            out.append(" height=\"").append(view.height()).append('"');
        }
        out.append(" alt=\"")
                .append(escape(view.decorative() || view.alt() == null ? "" : view.alt()));
        out.append("\" loading=\"lazy\" decoding=\"async\"></picture>");
        caption(view.caption(), view.credit());
        out.append("</figure>");
    }

    private static String sources(AssetView view, String type) {
        return view.renditions().stream()
                .filter(rendition -> rendition.mediaType().equals(type))
                .map(rendition -> escape(rendition.url()) + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    private void caption(@Nullable String caption, @Nullable String credit) {
        if (caption == null && credit == null) {
            return;
        }
        out.append("<figcaption>");
        if (caption != null) {
            out.append(escape(caption));
        }
        if (credit != null) {
            out.append(caption == null ? "" : " ")
                    .append("<small class=\"credit\">")
                    .append(escape(credit))
                    .append("</small>");
        }
        out.append("</figcaption>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
