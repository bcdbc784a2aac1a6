package org.banyancms.media.importing.docx;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;

/** Reads what stands within a paragraph. */
final class DocxRuns {
    private final DocxStory story;
    private final String style;

    /** Blocks that float beside the paragraph, such as text boxes. */
    private final List<XmlElement> floating = new ArrayList<>();

    DocxRuns(DocxStory story, String style) {
        this.story = story;
        this.style = style;
    }

    List<XmlElement> floating() {
        return floating;
    }

    void read(XmlElement parent, Element into) {
        parent.children().forEach(child -> one(child, into));
    }

    private void one(XmlElement child, Element into) {
        switch (child.name()) {
            case "r" -> run(child, into);
            case "hyperlink" -> link(child, into);
            case "ins",
                    "moveTo",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "fldSimple",
                    "customXml",
                    "dir",
                    "bdo" ->
                    read(child, into);
            case "AlternateContent" -> read(child.first("Choice"), into);
            case "del", "moveFrom" -> story.findings().note("deleted_text", deleted(child));
            case "oMath", "oMathPara" -> formula(child, into);
            default -> {} // properties and marks of the word processor
        }
    }

    private static String deleted(XmlElement child) {
        var words = new StringBuilder();
        child.all("delText").forEach(text -> words.append(text.words()));
        return words.toString();
    }

    private void formula(XmlElement child, Element into) {
        story.findings().note("formula", child.words());
        into.appendText(child.words());
    }

    private void link(XmlElement child, Element into) {
        var relationship = story.relationships().get(child.attribute("id"));
        var target = into;
        if (relationship.external() && !relationship.target().isEmpty()) {
            target = into.appendElement("a").attr("href", relationship.target());
        }
        read(child, target);
    }

    private void run(XmlElement run, Element into) {
        var properties = run.first("rPr");
        if (isOn(properties, "vanish")) {
            story.findings().note("hidden_text", run.words());
            return;
        }
        var font = story.styles().font(properties, style);
        new DocxRun(story, floating, font).read(run, marked(properties, into));
    }

    private Element marked(XmlElement properties, Element into) {
        var inner = into;
        if (isMarked(properties, "b")) {
            inner = inner.appendElement("strong");
        }
        if (isMarked(properties, "i")) {
            inner = inner.appendElement("em");
        }
        if (properties.has("u") && !properties.first("u").attribute("val").equals("none")) {
            inner = inner.appendElement("u");
        }
        if (isOn(properties, "strike")) {
            inner = inner.appendElement("s");
        }
        return switch (properties.first("vertAlign").attribute("val")) {
            case "superscript" -> inner.appendElement("sup");
            case "subscript" -> inner.appendElement("sub");
            default -> inner;
        };
    }

    /** By the run or by a style of characters; a style of paragraphs is no emphasis. */
    private boolean isMarked(XmlElement properties, String mark) {
        if (properties.has(mark)) {
            return isOn(properties, mark);
        }
        var own = properties.first("rStyle").attribute("val");
        var found = story.styles().property(own, "rPr", mark);
        return found != XmlElement.NONE && isOn(found);
    }

    private static boolean isOn(XmlElement properties, String mark) {
        return properties.has(mark) && isOn(properties.first(mark));
    }

    private static boolean isOn(XmlElement mark) {
        return !List.of("0", "false", "off").contains(mark.attribute("val"));
    }
}
