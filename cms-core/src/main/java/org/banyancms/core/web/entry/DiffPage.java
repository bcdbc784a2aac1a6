package org.banyancms.core.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Revision;
import org.banyancms.core.entry.RevisionDiff;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.merge.WordDiff;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FieldDefinition;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** What changed between two revisions, as a page that people can read and print. */
final class DiffPage {
    private static final String STYLE = "/start/banyan.css";

    private final ContentTypes types;
    private final Messages messages;

    DiffPage(ContentTypes types, Messages messages) {
        this.types = types;
        this.messages = messages;
    }

    /**
     * Writes the page. Removed and added words are {@code del} and {@code ins}, which browsers tell
     * apart without colour and screen readers by name.
     *
     * @param language of the reader
     * @param locale of the text
     */
    String of(LocaleTag language, Entry entry, LocaleTag locale, Revision from, Revision to) {
        var heading =
                say(
                        language,
                        "diff.title",
                        Map.of(
                                "locale", locale.icu().getDisplayName(language.icu()),
                                "from", from.number(),
                                "to", to.number()));
        var page = shell(language, heading);
        var main = page.body().appendElement("main").addClass("wide");
        main.appendElement("h1").text(heading);
        var changes = RevisionDiff.between(from.fields(), to.fields());
        if (changes.isEmpty()) {
            main.appendElement("p").text(say(language, "diff.none", Map.of()));
        }
        changes.forEach(change -> section(main, language, entry, locale, change));
        return page.outerHtml();
    }

    /** It wears the clothes of the server's pages, and reads well without. */
    private static Document shell(LocaleTag language, String title) {
        var page = Document.createShell("");
        page.prependChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false);
        page.charset(StandardCharsets.UTF_8);
        Objects.requireNonNull(page.selectFirst("html")).attr("lang", language.value());
        page.title(title);
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", STYLE);
        return page;
    }

    private void section(
            Element main,
            LocaleTag language,
            Entry entry,
            LocaleTag locale,
            RevisionDiff.Change change) {
        var section = main.appendElement("section").addClass("change");
        section.appendElement("h2")
                .text(
                        say(
                                language,
                                "diff." + change.op(),
                                Map.of("field", label(language, entry, change.pointer()))));
        var text = section.appendElement("p").attr("lang", locale.value());
        for (var piece : pieces(locale, change)) {
            switch (piece.op()) {
                case SAME -> lines(text, piece.text());
                case REMOVED -> lines(text.appendElement("del"), piece.text());
                case ADDED -> lines(text.appendElement("ins"), piece.text());
            }
        }
    }

    private static List<WordDiff.Piece> pieces(LocaleTag locale, RevisionDiff.Change change) {
        if (change.from() == null || change.to() == null) {
            boolean added = change.from() == null;
            var text = Objects.requireNonNullElse(added ? change.to() : change.from(), "");
            return List.of(
                    new WordDiff.Piece(added ? WordDiff.Op.ADDED : WordDiff.Op.REMOVED, text));
        }
        return WordDiff.between(locale, change.from(), change.to());
    }

    private static void lines(Element parent, String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendElement("br");
            }
            parent.appendText(lines[i]);
        }
    }

    /** What people call the field, where its type is still known. */
    private String label(LocaleTag language, Entry entry, String pointer) {
        var name = pointer.split("/")[2];
        return types.shaped(entry.type(), entry.typeVersion())
                .localisedFields()
                .filter(field -> field.name().equals(name))
                .map(field -> label(language, field))
                .findFirst()
                .orElse(name);
    }

    private static String label(LocaleTag language, FieldDefinition field) {
        var label = field.labels().get(language);
        return label == null ? field.name() : label;
    }

    private String say(LocaleTag language, String key, Map<String, Object> params) {
        return messages.text(language, key, params);
    }
}
