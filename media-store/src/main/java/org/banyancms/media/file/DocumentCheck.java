package org.banyancms.media.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.metadata.FileWords;
import org.banyancms.media.problem.MediaProblem;

/** Looks at PDF files: whole, and without scripts as far as they stand in the open. */
final class DocumentCheck {
    private static final List<String> ACTIVE =
            List.of("/JavaScript", "/JS ", "/JS(", "/Launch", "/RichMedia");
    private static final int TAIL = 2048;

    InspectedFile inspect(Path file, FileKind kind) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (!text.startsWith("%PDF-")) {
            throw broken(kind, "%PDF- does not stand at the beginning");
        }
        if (!text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF")) {
            throw broken(kind, "%%EOF is missing");
        }
        var active = ACTIVE.stream().filter(text::contains).findFirst();
        if (active.isPresent()) {
            throw ProblemException.of(
                    MediaProblem.FILE_HAS_ACTIVE_CONTENT,
                    Map.of("type", kind.mediaType(), "found", active.get().strip()));
        }
        return new InspectedFile(kind, 0, 0, FileWords.NONE, null, null);
    }

    private static ProblemException broken(FileKind kind, String reason) {
        return ProblemException.of(
                MediaProblem.FILE_BROKEN, Map.of("type", kind.mediaType(), "reason", reason));
    }
}
