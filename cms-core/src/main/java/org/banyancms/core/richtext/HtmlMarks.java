package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.text.Texts;
import org.jsoup.nodes.Element;

/** Which marks the text within an element has. */
final class HtmlMarks {

    private HtmlMarks() {}

    static List<Mark> within(Element element, List<Mark> outer) {
        var marks = new ArrayList<>(outer);
        HtmlNames.marks(element).forEach(type -> marks.add(Mark.of(type)));
        if (element.normalName().equals("a") && Links.isSafe(element.attr("href"))) {
            marks.add(link(element));
        }
        if (Links.isLanguage(element.attr("lang"))) {
            marks.removeIf(mark -> mark.type().equals("lang")); // the inner language holds
            marks.add(new Mark("lang", Map.of("lang", element.attr("lang"))));
        }
        return Mark.inOrder(marks);
    }

    private static Mark link(Element element) {
        var attrs = new LinkedHashMap<String, Object>();
        attrs.put("href", Texts.nfc(element.attr("href")));
        var title = Texts.nfc(element.attr("title"));
        if (!title.isBlank() && Links.isTitle(title)) {
            attrs.put("title", title);
        }
        return new Mark("link", attrs);
    }
}
