package org.banyancms.media.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds another file, or a script, behind the end of a picture. Cameras put preview pictures and
 * films there; those stay.
 */
final class ForeignContent {
    private static final int LONGEST_TAIL = 64 << 20;
    private static final List<String> SIGNS =
            List.of(
                    "<script",
                    "<html",
                    "<svg",
                    "<!doctype",
                    "<?php",
                    "<?xml",
                    "javascript:",
                    "%pdf-",
                    "pk\u0003\u0004",
                    "pk\u0005\u0006",
                    "#!/",
                    "\u007felf",
                    "mz\u0090",
                    "rar!\u001a",
                    "7z\u00bc\u00af");

    private ForeignContent() {}

    /** What was found behind the end, in one word; nothing where the tail is empty or harmless. */
    static Optional<String> behind(FileKind kind, Anatomy anatomy, ByteBuffer file) {
        int tail = file.limit() - anatomy.end();
        if (tail <= 0) {
            return Optional.empty();
        }
        if (tail > LONGEST_TAIL) {
            return Optional.of("tail");
        }
        var bytes = new byte[tail];
        file.get(anatomy.end(), bytes);
        if (kind != FileKind.JPEG && !blank(bytes)) {
            return Optional.of("tail");
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return SIGNS.stream().filter(text::contains).findFirst().map(ForeignContent::word);
    }

    private static boolean blank(byte[] bytes) {
        for (byte one : bytes) {
            if (one != 0 && one != '\n' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String word(String sign) {
        return sign.replaceAll("[^a-z0-9]", "");
    }
}
