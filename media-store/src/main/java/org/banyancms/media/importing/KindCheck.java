package org.banyancms.media.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** Whether a document is what its name says. */
final class KindCheck {
    private static final String ZIP = "PK\3\4";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final int HEAD = 4096;

    private KindCheck() {}

    static DocumentKind check(Path file, String name) throws IOException {
        var kind =
                Arrays.stream(DocumentKind.values())
                        .filter(each -> each.hasName(name))
                        .findFirst()
                        .orElseThrow(() -> unreadable(name));
        var head = head(file);
        if (head.isEmpty()) {
            throw ProblemException.of(MediaProblem.FILE_EMPTY);
        }
        if (!kind.isText() && head.startsWith(OLE)) { // Office wraps what it encrypts
            throw ProblemException.of(MediaProblem.IMPORT_ENCRYPTED);
        }
        if (kind.isText() ? isBinary(head) : !head.startsWith(ZIP)) {
            throw mismatch(name, head);
        }
        return kind;
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isBinary(String head) {
        boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        return head.startsWith("%PDF-") || (!wide && head.indexOf('\0') >= 0);
    }

    private static ProblemException mismatch(String name, String head) {
        var type = head.startsWith("%PDF-") ? "application/pdf" : "something else";
        return ProblemException.of(
                MediaProblem.FILE_EXTENSION_MISMATCH, Map.of("name", name, "type", type));
    }

    private static ProblemException unreadable(String name) {
        return ProblemException.of(
                MediaProblem.IMPORT_TYPE_NOT_READABLE,
                Map.of("name", name, "taken", DocumentKind.taken()));
    }
}
