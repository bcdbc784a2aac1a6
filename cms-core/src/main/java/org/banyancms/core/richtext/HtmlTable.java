package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads a table; those within its cells are tables of their own. */
final class HtmlTable {
    private final HtmlReader reader;
    private final int depth;
    private final List<Node> rows = new ArrayList<>();

    HtmlTable(HtmlReader reader, int depth) {
        this.reader = reader;
        this.depth = depth;
    }

    void read(Element table, List<Node> into) {
        for (var part : table.children()) {
            switch (part.normalName()) {
                case "caption" -> into.addAll(reader.blocks(part, depth));
                case "tr" -> row(part);
                case "thead", "tbody", "tfoot" -> part.children().forEach(this::row);
                default -> {} // columns have no text
            }
        }
        HtmlReader.wrap("table", table, rows, into);
    }

    private void row(Element row) {
        if (row.normalName().equals("tr")) {
            HtmlReader.wrap(
                    "tableRow", row, row.children().stream().map(this::cell).toList(), rows);
        }
    }

    private Node cell(Element cell) {
        var type = cell.normalName().equals("th") ? "tableHeader" : "tableCell";
        return Node.of(type, attributes(cell), reader.blocks(cell, depth + 3));
    }

    private static Map<String, Object> attributes(Element cell) {
        var attrs = new LinkedHashMap<>(HtmlReader.attributes(cell));
        for (var span : List.of("colspan", "rowspan")) {
            if (cell.attr(span).matches("[1-9][0-9]{0,2}")) {
                attrs.put(span, Long.valueOf(cell.attr(span)));
            }
        }
        return attrs;
    }
}
