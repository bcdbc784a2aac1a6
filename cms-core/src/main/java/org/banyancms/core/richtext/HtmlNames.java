package org.banyancms.core.richtext;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What elements of HTML mean to rich text. */
final class HtmlNames {
    /** Nothing in these is text of the page. */
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "frame",
                    "frameset",
                    "noframes",
                    "object",
                    "embed",
                    "applet",
                    "svg",
                    "math",
                    "template",
                    "noscript",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "base",
                    "input",
                    "select",
                    "textarea",
                    "button",
                    "option",
                    "datalist",
                    "audio",
                    "video",
                    "canvas",
                    "map",
                    "area",
                    "param",
                    "source",
                    "track");

    /** These stand apart from the text around them. */
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "menu",
                    "li",
                    "blockquote",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "pre",
                    "hr",
                    "figure",
                    "figcaption",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "address",
                    "center",
                    "details",
                    "summary",
                    "dl",
                    "dt",
                    "dd",
                    "fieldset",
                    "legend",
                    "form",
                    "hgroup",
                    "search",
                    "dialog",
                    "body",
                    "img");

    private static final Map<String, String> MARKS =
            Map.ofEntries(
                    Map.entry("strong", "strong"),
                    Map.entry("b", "strong"),
                    Map.entry("em", "em"),
                    Map.entry("i", "em"),
                    Map.entry("cite", "em"),
                    Map.entry("dfn", "em"),
                    Map.entry("var", "em"),
                    Map.entry("u", "underline"),
                    Map.entry("ins", "underline"),
                    Map.entry("s", "strike"),
                    Map.entry("del", "strike"),
                    Map.entry("strike", "strike"),
                    Map.entry("code", "code"),
                    Map.entry("kbd", "code"),
                    Map.entry("samp", "code"),
                    Map.entry("tt", "code"),
                    Map.entry("sup", "superscript"),
                    Map.entry("sub", "subscript"));

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)");
    private static final Pattern LIGHT = Pattern.compile("font-weight\\s*:\\s*(normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*italic");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");

    private HtmlNames() {}

    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /**
     * The marks that an element sets, by its name or, as word processors write, by its style. Some
     * of those put {@code <b style="font-weight:normal">} around everything and mean nothing by it.
     */
    static Set<String> marks(Element element) {
        var marks = new TreeSet<String>();
        var mark = MARKS.get(element.normalName());
        if (mark != null) {
            marks.add(mark);
        }
        var style = element.attr("style");
        if (BOLD.matcher(style).find()) {
            marks.add("strong");
        } else if (LIGHT.matcher(style).find()) {
            marks.remove("strong");
        }
        if (ITALIC.matcher(style).find()) {
            marks.add("em");
        }
        return marks;
    }
}
