package org.banyancms.media.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.richtext.HtmlReader;
import org.banyancms.core.richtext.Node;
import org.banyancms.core.richtext.PlainText;
import org.banyancms.core.text.Texts;
import org.banyancms.media.importing.encoding.LegacyEncoding;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.problem.MediaProblem;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Makes title, summary and body of what was read. Whatever is cut stands whole in the body. */
final class Outline {
    static final int TITLE = 200;
    static final int SUMMARY = 500;
    private static final int SHORTEST_SUMMARY = 40;

    private final Findings findings;
    private final List<Node> blocks;

    private Outline(Findings findings, Node doc) {
        this.findings = findings;
        this.blocks = new ArrayList<>(doc.content());
    }

    static Proposal of(Reading reading) {
        var findings = reading.findings();
        reading.encodings().judge(reading.body());
        var doc = HtmlReader.read(html(reading));
        if (PlainText.of(doc).isBlank() && reading.pictures().count() == 0) {
            throw ProblemException.of(MediaProblem.IMPORT_HAS_NO_TEXT);
        }
        var outline = new Outline(findings, doc);
        var title = outline.title(reading.title());
        var summary = outline.summary(reading.summary());
        return new Proposal(
                Texts.nfc(title),
                Texts.nfc(summary),
                Node.of("doc", doc.attrs(), Headings.belowTitle(outline.blocks)),
                reading.pictures().all(),
                encoding(reading),
                findings);
    }

    private static String html(Reading reading) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChildren(new ArrayList<>(reading.body().childNodes()));
        return page.body().html();
    }

    private static String encoding(Reading reading) {
        var encodings = reading.encodings();
        note(reading.findings(), "encoding_converted", encodings.byFont().stream());
        note(reading.findings(), "encoding_judged", encodings.byWords().stream());
        var all =
                Stream.concat(encodings.byFont().stream(), encodings.byWords().stream())
                        .map(Enum::name)
                        .distinct()
                        .collect(Collectors.joining("+"));
        return all.isEmpty() ? "Unicode" : all;
    }

    private static void note(Findings findings, String code, Stream<LegacyEncoding> encodings) {
        encodings.forEach(each -> findings.note(code, each.name()));
    }

    /** The document's own title, else its first heading, else its first words. */
    private String title(@Nullable String own) {
        var heading = firstHeading();
        if (own != null && !own.isBlank()) {
            if (heading != null && PlainText.of(heading).strip().equals(own.strip())) {
                blocks.remove(heading);
            }
            return fitting(own, own);
        }
        if (heading != null && PlainText.of(heading).strip().length() <= TITLE) {
            blocks.remove(heading);
            return PlainText.of(heading).strip();
        }
        findings.note("title_proposed");
        var lines = words().toList();
        var first = lines.isEmpty() ? "?" : lines.getFirst();
        return cut(OfficialHeading.in(lines).orElse(first), TITLE);
    }

    private String fitting(String title, String whole) {
        if (title.length() <= TITLE) {
            return title.strip();
        }
        findings.note("title_cut");
        var text = Node.of("paragraph", new HashMap<>(), List.of(Node.text(whole, List.of())));
        blocks.addFirst(text);
        return cut(title, TITLE);
    }

    private @Nullable Node firstHeading() {
        return blocks.stream()
                .filter(block -> block.type().equals("heading"))
                .filter(block -> Objects.equals(block.attrs().get("level"), 1L))
                .findFirst()
                .orElse(null);
    }

    private String summary(@Nullable String own) {
        if (own != null && own.length() <= SUMMARY) {
            return own.strip();
        }
        if (own != null) {
            var text = Node.of("paragraph", new HashMap<>(), List.of(Node.text(own, List.of())));
            blocks.addFirst(text);
        }
        findings.note("summary_proposed");
        return cut(
                words().filter(text -> text.length() >= SHORTEST_SUMMARY).findFirst().orElse(""),
                SUMMARY);
    }

    private Stream<String> words() {
        return blocks.stream().map(PlainText::of).map(String::strip).filter(t -> !t.isEmpty());
    }

    /** As many whole sentences as fit, else as many whole words. */
    static String cut(String text, int max) {
        var one = text.replaceAll("\\s+", " ").strip();
        if (one.length() <= max) {
            return one;
        }
        int end = one.substring(0, max).lastIndexOf(". ");
        int space = one.substring(0, max - 1).lastIndexOf(' ');
        return end > max / 3
                ? one.substring(0, end + 1)
                : one.substring(0, space > 0 ? space : max - 1) + "…";
    }
}
