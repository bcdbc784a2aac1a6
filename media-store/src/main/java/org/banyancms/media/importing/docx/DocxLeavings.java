package org.banyancms.media.importing.docx;

import java.io.IOException;
import org.banyancms.media.importing.reading.Findings;
import org.banyancms.media.importing.reading.SafeArchive;

/** Notes what a document has besides its text, and what it refers to outside. */
final class DocxLeavings {
    private DocxLeavings() {}

    static void note(SafeArchive archive, String part, Findings findings) throws IOException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        for (var name : archive.names()) {
            if (name.matches(".*/(header|footer)[0-9]*\\.xml")) {
                text(archive, name, "header_or_footer", findings);
            } else if (name.matches(".*/comments\\.xml")) {
                text(archive, name, "comment", findings);
            }
        }
        for (var owner : new String[] {"", part, folder + "settings.xml"}) {
            outside(Relationships.of(archive, owner), findings);
        }
    }

    private static void text(SafeArchive archive, String name, String code, Findings findings)
            throws IOException {
        var words = archive.xml(name).words().strip();
        if (!words.isEmpty()) {
            findings.note(code, words);
        }
    }

    private static void outside(Relationships relationships, Findings findings) {
        relationships.byId().values().stream()
                .filter(each -> each.external() && !each.kind().equals("hyperlink"))
                .filter(each -> !each.kind().equals("image"))
                .forEach(each -> findings.note("external_reference", each.target()));
    }
}
