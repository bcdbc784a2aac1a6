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
        HtmlNames.mark(element).ifPresent(type -> marks.add(Mark.of(type)));
        if (element.normalName().equals("a") && Links.isSafe(element.attr("href"))) {
            var attrs = new LinkedHashMap<String, Object>();
            attrs.put("href", element.attr("href"));
            if (!element.attr("title").isBlank()) {
                attrs.put("title", Texts.nfc(element.attr("title")));
            }
            marks.add(new Mark("link", attrs));
        }
        if (Links.isLanguage(element.attr("lang"))) {
            marks.removeIf(mark -> mark.type().equals("lang")); // the inner language holds
            marks.add(new Mark("lang", Map.of("lang", element.attr("lang"))));
        }
        return Mark.inOrder(marks);
    }
}
