package org.banyancms.media.importing.docx;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Makes nested lists of paragraphs that only say how deep they stand. */
final class DocxLists {
    private static final int DEEPEST = 8;

    private final List<Element> open = new ArrayList<>();
    private String number = "";

    /** The item for the next paragraph of a list. */
    Element item(Element into, String list, int level, boolean counts) {
        int deep = Math.min(level, DEEPEST);
        if (!number.equals(list) && deep == 0) {
            end();
        }
        number = list;
        while (open.size() > deep + 1) {
            open.removeLast();
        }
        while (open.size() <= deep) {
            var parent = open.isEmpty() ? into : lastItem(open.getLast());
            open.add(parent.appendElement(counts ? "ol" : "ul"));
        }
        return open.getLast().appendElement("li");
    }

    private static Element lastItem(Element list) {
        var last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    /** A paragraph that is no item ends all lists. */
    void end() {
        open.clear();
        number = "";
    }
}
