package org.banyancms.core.richtext;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown (CommonMark with tables) as rich text. A picture is written {@code ![](asset:ID)}
 * in a paragraph of its own. Raw HTML is kept as text.
 */
public final class MarkdownReader {
    private static final List<TablesExtension> EXTENSIONS = List.of(tables());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private MarkdownReader() {}

    private static TablesExtension tables() {
        return (TablesExtension) TablesExtension.create();
    }

    /** The rich text of a Markdown text. */
    public static Node read(String markdown) {
        return HtmlReader.read(HTML.render(PARSER.parse(markdown)));
    }
}
