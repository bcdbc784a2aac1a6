package org.banyancms.media.importing.docx;

import java.util.HashMap;
import java.util.Map;
import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;

/** Reads a table, with cells that span columns and rows. */
final class DocxTable {
    private final DocxStory story;

    /** The cell that still reaches down into a column. */
    private final Map<Integer, Element> reaching = new HashMap<>();

    DocxTable(DocxStory story) {
        this.story = story;
    }

    void read(XmlElement table, Element into) {
        var made = into.appendElement("table");
        rows(table, made);
    }

    private void rows(XmlElement parent, Element table) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "tr" -> row(child, table.appendElement("tr"));
                case "sdt", "sdtContent", "ins", "customXml" -> rows(child, table);
                default -> {} // properties, the grid
            }
        }
    }

    private void row(XmlElement row, Element into) {
        boolean head = row.first("trPr").has("tblHeader");
        int column = 0;
        for (var cell : row.all("tc").toList()) {
            var properties = cell.first("tcPr");
            var span = properties.first("gridSpan").attribute("val");
            int columns = span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
            if (isContinued(properties) && reaching.containsKey(column)) {
                continued(cell, column);
            } else {
                var made = into.appendElement(head ? "th" : "td");
                if (columns > 1) {
                    made.attr("colspan", String.valueOf(columns));
                }
                new DocxBlocks(story, made).read(cell);
                reaching.put(column, made);
            }
            column += columns;
        }
    }

    private static boolean isContinued(XmlElement properties) {
        return properties.has("vMerge")
                && !properties.first("vMerge").attribute("val").equals("restart");
    }

    private void continued(XmlElement cell, int column) {
        var above = reaching.getOrDefault(column, new Element("td"));
        var rows = above.attr("rowspan");
        above.attr("rowspan", String.valueOf(rows.isEmpty() ? 2 : Integer.parseInt(rows) + 1));
        new DocxBlocks(story, above).read(cell);
    }
}
