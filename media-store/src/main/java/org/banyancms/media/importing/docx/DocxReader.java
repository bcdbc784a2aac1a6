package org.banyancms.media.importing.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.importing.encoding.LegacyText;
import org.banyancms.media.importing.reading.DocumentReader;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.Pictures;
import org.banyancms.media.importing.reading.Reading;
import org.banyancms.media.importing.reading.SafeArchive;
import org.banyancms.media.importing.reading.Watch;
import org.banyancms.media.importing.reading.XmlElement;
import org.banyancms.media.metadata.Words;
import org.banyancms.media.problem.MediaProblem;
import org.jsoup.nodes.Element;

/** Reads a DOCX: its text with structure and pictures, never anything outside of it. */
public final class DocxReader implements DocumentReader {

    @Override
    public Reading read(Path file, Watch watch) throws IOException {
        try (var archive = SafeArchive.open(file, watch)) {
            refuseMacros(archive);
            var part = Relationships.of(archive, "").part("officeDocument");
            var document = archive.xml(part);
            if (!document.has("body")) {
                throw SafeArchive.broken("it has no text part");
            }
            var story = story(archive, part);
            DocxLeavings.note(archive, part, story.findings());
            return reading(story, document.first("body"));
        }
    }

    private static void refuseMacros(SafeArchive archive) throws IOException {
        for (var name : archive.names()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || lower.contains("vbadata")) {
                throw macros(name);
            }
        }
        for (var type : archive.xml("[Content_Types].xml").children()) {
            var said = type.attribute("ContentType").toLowerCase(Locale.ROOT);
            if (said.contains("macroenabled") || said.contains("vbaproject")) {
                throw macros(type.attribute("ContentType"));
            }
        }
    }

    private static ProblemException macros(String found) {
        return ProblemException.of(MediaProblem.IMPORT_HAS_MACROS, Map.of("found", found));
    }

    private static DocxStory story(SafeArchive archive, String part) throws IOException {
        var relationships = Relationships.of(archive, part);
        return new DocxStory(
                archive,
                relationships,
                new DocxStyles(archive.xml(relationships.part("styles"))),
                new DocxNumbering(archive.xml(relationships.part("numbering"))),
                new DocxNotes(
                        archive.xml(relationships.part("footnotes")),
                        archive.xml(relationships.part("endnotes"))),
                new Pictures(),
                new Findings(),
                new LegacyText());
    }

    private static Reading reading(DocxStory story, XmlElement body) throws IOException {
        var into = new Element("body");
        var blocks = new DocxBlocks(story, into);
        blocks.read(body);
        notes(story, into);
        var core = story.archive().xml("docProps/core.xml");
        var title =
                blocks.title() == null ? Words.clean(core.first("title").words()) : blocks.title();
        var summary =
                blocks.summary() == null
                        ? Words.clean(core.first("description").words())
                        : blocks.summary();
        return new Reading(
                into, title, summary, story.pictures(), story.findings(), story.encodings());
    }

    private static void notes(DocxStory story, Element into) {
        var notes = story.notes().referred();
        for (int i = 0; i < notes.size(); i++) { // a note may refer to another one
            var place = new Element("div");
            new DocxBlocks(story, place).read(notes.get(i));
            var first = place.selectFirst("p");
            (first == null ? place.appendElement("p") : first).prependText("[" + (i + 1) + "] ");
            into.appendChild(place);
        }
    }
}
