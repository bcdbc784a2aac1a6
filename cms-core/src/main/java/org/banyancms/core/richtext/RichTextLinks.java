package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;

/** The links of a rich text. */
public final class RichTextLinks {

    private RichTextLinks() {}

    /**
     * One link.
     *
     * @param block id of the innermost block that it stands in, empty where that has none
     * @param href where it leads
     * @param text what readers see of it
     */
    public record Link(String block, String href, String text) {}

    /** All links, in the order of the text; one whose words have other marks too is one link. */
    public static List<Link> in(Node doc) {
        var found = new ArrayList<Link>();
        collect(doc, "", found);
        return found;
    }

    private static void collect(Node node, String block, List<Link> found) {
        var id = node.blockId();
        var here = id == null ? block : id;
        var open = "";
        for (var child : node.content()) {
            var href = href(child);
            if (!href.isEmpty()) {
                var text = child.text() == null ? "" : child.text();
                var before = href.equals(open) ? found.removeLast().text() : "";
                found.add(new Link(here, href, before + text));
            }
            open = href;
            collect(child, here, found);
        }
    }

    private static String href(Node node) {
        return node.marks().stream()
                .filter(mark -> mark.type().equals("link"))
                .map(mark -> String.valueOf(mark.attrs().getOrDefault("href", "")))
                .findFirst()
                .orElse("");
    }
}
