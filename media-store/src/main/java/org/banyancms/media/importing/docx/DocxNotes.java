package org.banyancms.media.importing.docx;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.media.importing.reading.XmlElement;
import org.jsoup.nodes.Element;

/** Footnotes and endnotes: a number stands in the text, the note behind all of it. */
final class DocxNotes {
    private final XmlElement footnotes;
    private final XmlElement endnotes;
    private final List<XmlElement> referred = new ArrayList<>();

    DocxNotes(XmlElement footnotes, XmlElement endnotes) {
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    void refer(String kind, String id, Element into) {
        var notes = kind.startsWith("foot") ? footnotes : endnotes;
        notes.children().stream()
                .filter(note -> note.attribute("id").equals(id))
                .findFirst()
                .ifPresent(note -> {
                    referred.add(note);
                    into.appendElement("sup").text("[" + referred.size() + "]");
                });
    }

    /** The notes in the order of their numbers. */
    List<XmlElement> referred() {
        return referred;
    }
}
