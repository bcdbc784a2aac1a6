package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads a list: its items, and whatever careless pages put between them. */
final class HtmlList {
    private final HtmlReader reader;
    private final int depth;
    private final List<Node> items = new ArrayList<>();

    HtmlList(HtmlReader reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    void read(Element list, List<Node> into) {
        for (var child : list.childNodes()) {
            if (child instanceof TextNode text) {
                loose(text);
            } else if (child instanceof Element element && !HtmlNames.isDropped(element)) {
                item(element);
            }
        }
        if (!items.isEmpty()) {
            boolean ordered = list.normalName().equals("ol");
            var attrs = new LinkedHashMap<>(HtmlReader.attributes(list));
            if (ordered && list.attr("start").matches("[0-9]{1,3}")) {
                attrs.put("start", Long.valueOf(list.attr("start")));
            }
            into.add(Node.of(ordered ? "orderedList" : "bulletList", attrs, items));
        }
    }

    private void loose(TextNode text) {
        var words = new InlineText();
        words.append(text.getWholeText(), List.of());
        var paragraph = new ArrayList<Node>();
        HtmlReader.paragraph(words, null, paragraph);
        HtmlReader.wrap("listItem", null, paragraph, items);
    }

    private void item(Element child) {
        if (child.normalName().equals("li")) {
            HtmlReader.wrap("listItem", child, reader.blocks(child, depth + 2), items);
            return;
        }
        var content = new ArrayList<Node>();
        reader.block(child, depth + 2, content);
        if (items.isEmpty()) {
            HtmlReader.wrap("listItem", null, content, items);
        } else { // editors put a nested list beside the item that it belongs to
            var last = items.removeLast();
            var joined = new ArrayList<>(last.content());
            joined.addAll(content);
            items.add(last.withContent(joined));
        }
    }
}
