package org.banyancms.media.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.richtext.HtmlWriter;
import org.banyancms.media.importing.reading.Findings.Finding;

/** Reads documents as the desk does, without storing anything. */
final class Read {
    private Read() {}

    static Proposal of(String name, byte[] bytes) {
        return of(name, bytes, Duration.ofSeconds(20));
    }

    static Proposal of(String name, byte[] bytes, Duration patience) {
        try (var room = new ReadingRoom(patience)) {
            var file = Files.createTempFile("import", ".tmp");
            try {
                Files.write(file, bytes);
                return Outline.of(room.read(file, name));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Proposal html(String page) {
        return of("page.html", page.getBytes(StandardCharsets.UTF_8));
    }

    static Proposal docx(TestDocuments document) {
        return of("bài.docx", document.bytes());
    }

    static String text(Proposal proposal) {
        return HtmlWriter.write(proposal.body(), _ -> Optional.empty());
    }

    static List<String> codes(Proposal proposal) {
        return proposal.findings().all().stream().map(Finding::code).toList();
    }
}
