package org.banyancms.media.importing.docx;

import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs, lists and tables. */
final class DocxBlocks {
    private final DocxStory story;
    private final Element into;
    private final DocxLists lists = new DocxLists();
    private @Nullable String title;
    private @Nullable String summary;

    DocxBlocks(DocxStory story, Element into) {
        this.story = story;
        this.into = into;
    }

    void read(XmlElement parent) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "p" -> paragraph(child);
                case "tbl" -> table(child);
                case "sdt", "sdtContent", "ins", "customXml", "moveTo" -> read(child);
                case "AlternateContent" -> read(child.first("Choice"));
                default -> {} // properties of sections, bookmarks
            }
        }
    }

    /** The text in the document's style for titles. */
    @Nullable String title() {
        return title;
    }

    /** The text in the document's style for subtitles. */
    @Nullable String summary() {
        return summary;
    }

    private void table(XmlElement table) {
        lists.end();
        new DocxTable(story).read(table, into);
    }

    private void paragraph(XmlElement paragraph) {
        var properties = paragraph.first("pPr");
        var style = properties.first("pStyle").attribute("val");
        var runs = new DocxRuns(story, style);
        var text = new Element("p");
        runs.read(paragraph, text);
        if (!isSpecial(style, text)) {
            place(properties, style, text);
        }
        runs.floating().forEach(this::read);
    }

    /** Titles, summaries and captions have places of their own. */
    private boolean isSpecial(String style, Element text) {
        if (text.text().isBlank() || text.selectFirst("img") != null) {
            return false;
        }
        if (title == null && story.styles().isKind(style, "title")) {
            title = text.text();
            return true;
        }
        if (summary == null && story.styles().isKind(style, "subtitle", "sapo")) {
            summary = text.text();
            return true;
        }
        return story.styles().isKind(style, "caption") && afterPicture(text);
    }

    private boolean afterPicture(Element text) {
        var last = into.lastElementChild();
        return last != null
                && last.text().isBlank()
                && last.selectFirst("img") != null
                && story.pictures().caption(text.text());
    }

    private void place(XmlElement properties, String style, Element text) {
        if (text.childNodeSize() == 0) {
            return; // an empty line between two paragraphs
        }
        int level = story.styles().heading(properties);
        var list = listing(properties, style);
        if (level > 0 && text.selectFirst("img") == null) {
            lists.end();
            into.appendChild(text.tagName("h" + level));
        } else if (list != XmlElement.NONE) {
            item(list, text);
        } else {
            lists.end();
            holder(style).appendChild(text);
        }
    }

    private XmlElement listing(XmlElement properties, String style) {
        var list =
                properties.has("numPr")
                        ? properties.first("numPr")
                        : story.styles().property(style, "pPr", "numPr");
        var number = list.first("numId").attribute("val");
        return number.isEmpty() || number.equals("0") ? XmlElement.NONE : list;
    }

    private void item(XmlElement list, Element text) {
        var number = list.first("numId").attribute("val");
        var at = list.first("ilvl").attribute("val");
        int level = at.matches("[0-9]") ? Integer.parseInt(at) : 0;
        boolean counts = story.numbering().counts(number, level);
        lists.item(into, number, level, counts).appendChild(text);
    }

    private Element holder(String style) {
        if (!story.styles().isKind(style, "quote", "intense quote")) {
            return into;
        }
        var last = into.lastElementChild();
        return last != null && last.normalName().equals("blockquote")
                ? last
                : into.appendElement("blockquote");
    }
}
