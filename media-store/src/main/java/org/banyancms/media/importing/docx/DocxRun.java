package org.banyancms.media.importing.docx;

import java.util.List;
import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;

/** Reads one run: texts, breaks, pictures and notes. */
final class DocxRun {
    private final DocxStory story;
    private final List<XmlElement> floating;
    private final String font;
    private final StringBuilder words = new StringBuilder();

    DocxRun(DocxStory story, List<XmlElement> floating, String font) {
        this.story = story;
        this.floating = floating;
        this.font = font;
    }

    void read(XmlElement run, Element into) {
        children(run, into);
        flush(into);
    }

    private void children(XmlElement run, Element into) {
        for (var child : run.children()) {
            switch (child.name()) {
                case "t" -> words.append(child.words());
                case "tab", "ptab" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "softHyphen" -> words.append('\u00AD'); // the letter ư of TCVN3
                default -> {
                    flush(into);
                    other(child, into);
                }
            }
        }
    }

    private void flush(Element into) {
        if (!words.isEmpty()) {
            into.appendText(story.encodings().run(words.toString(), font));
            words.setLength(0);
        }
    }

    private void other(XmlElement child, Element into) {
        switch (child.name()) {
            case "br", "cr" -> lineBreak(child, into);
            case "sym" -> symbol(child, into);
            case "drawing", "pict", "object" -> drawing(child, into);
            case "footnoteReference", "endnoteReference" ->
                    story.notes().refer(child.name(), child.attribute("id"), into);
            case "AlternateContent" -> children(child.first("Choice"), into);
            default -> {} // properties, field codes, what the word processor computes
        }
    }

    private static void lineBreak(XmlElement child, Element into) {
        if (child.attribute("type").isEmpty() || child.attribute("type").equals("textWrapping")) {
            into.appendElement("br");
        }
    }

    private void symbol(XmlElement child, Element into) {
        story.findings().note("symbol", child.attribute("font") + " " + child.attribute("char"));
        into.appendText("\uFFFD");
    }

    private void drawing(XmlElement drawing, Element into) {
        drawing.all("txbxContent").forEach(floating::add);
        new DocxPictures(story).place(drawing, into);
        if (drawing.name().equals("object")) {
            story.findings().note("embedded_object");
        }
        if (drawing.all("chart").findAny().isPresent()
                || drawing.all("relIds").findAny().isPresent()) {
            story.findings().note("chart_or_diagram");
        }
    }
}
