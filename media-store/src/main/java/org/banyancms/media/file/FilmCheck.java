package org.banyancms.media.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.metadata.FileWords;
import org.banyancms.media.metadata.FilmReader;
import org.banyancms.media.problem.MediaProblem;

/** Looks at the containers of films and sounds. */
final class FilmCheck {

    private final FilmReader reader = new FilmReader();

    InspectedFile inspect(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.MP4 || kind == FileKind.M4A) {
            refuseTruncated(file, kind);
        }
        FileWords words;
        try {
            words = reader.read(file, kind.mediaType());
        } catch (FilmReader.UnreadableFilmException e) {
            throw broken(kind, String.valueOf(e.getMessage()));
        }
        return new InspectedFile(kind, words.width(), words.height(), words, null, null);
    }

    /**
     * Every box of an ISO container must end inside the file, and one of them must be the table of
     * contents.
     */
    private static void refuseTruncated(Path file, FileKind kind) throws IOException {
        boolean contents = false;
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long position = 0;
            while (position < channel.size()) {
                var box = IsoBox.at(channel, position, channel.size());
                contents |= box.type().equals("moov");
                position = box.end();
            }
        } catch (IOException e) {
            throw broken(kind, String.valueOf(e.getMessage()));
        }
        if (!contents) {
            throw broken(kind, "the table of contents (moov) is missing");
        }
    }

    private static ProblemException broken(FileKind kind, String reason) {
        return ProblemException.of(
                MediaProblem.FILE_BROKEN, Map.of("type", kind.mediaType(), "reason", reason));
    }
}
