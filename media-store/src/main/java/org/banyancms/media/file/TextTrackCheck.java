package org.banyancms.media.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.metadata.FileWords;
import org.banyancms.media.problem.MediaProblem;

/** Looks at captions and subtitles: UTF-8, a proper head, times that do not run backwards. */
final class TextTrackCheck {
    private static final Pattern CUE =
            Pattern.compile(
                    "(?m)^((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d[.,]\\d{3})[ \\t]+-->[ \\t]+((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d[.,]\\d{3})");

    InspectedFile inspect(Path file, FileKind kind) throws IOException {
        var text = text(file, kind);
        if (kind == FileKind.VTT && !text.matches("(?s)^WEBVTT([ \\t\\n\\r].*)?$")) {
            throw invalid(kind, "WEBVTT");
        }
        var cues = CUE.matcher(text);
        int count = 0;
        while (cues.find()) {
            count++;
            if (millis(cues.group(1)) > millis(cues.group(2))) {
                throw invalid(kind, cues.group());
            }
        }
        if (count == 0) {
            throw invalid(kind, "-->");
        }
        return new InspectedFile(kind, 0, 0, FileWords.NONE, null, null);
    }

    private static String text(Path file, FileKind kind) throws IOException {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw invalid(kind, "UTF-8");
        }
    }

    private static long millis(String time) {
        long seconds = 0;
        var parts = time.split("[:.,]");
        for (int i = 0; i < parts.length - 1; i++) {
            seconds = seconds * 60 + Long.parseLong(parts[i]);
        }
        return seconds * 1000 + Long.parseLong(parts[parts.length - 1]);
    }

    private static ProblemException invalid(FileKind kind, String at) {
        return ProblemException.of(
                MediaProblem.FILE_TEXT_TRACK_INVALID, Map.of("type", kind.mediaType(), "at", at));
    }
}
