package org.banyancms.core.richtext;

import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown (CommonMark with tables) as rich text. A picture is written {@code ![](asset:ID)}
 * in a paragraph of its own. Raw HTML is kept as text.
 */
public final class MarkdownReader {
    private static final List<TablesExtension> EXTENSIONS = List.of(tables());
    private static final int LONGEST = 2_000_000;

    /** More than rich text may have; what is deeper stays text, instead of filling the stack. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private MarkdownReader() {}

    private static TablesExtension tables() {
        return (TablesExtension) TablesExtension.create();
    }

    /**
     * The rich text of a Markdown text.
     *
     * @throws ProblemException {@code validation_failed} when it is too long or too deep
     */
    public static Node read(String markdown) {
        if (markdown.length() > LONGEST) {
            throw HtmlReader.refused(
                    "too_long", Map.of("max", LONGEST, "actual", markdown.length()));
        }
        return HtmlReader.read(HTML.render(PARSER.parse(markdown)));
    }
}
