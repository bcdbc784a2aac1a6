package org.banyancms.media.file;

import java.io.IOException;
import java.nio.ByteBuffer;
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
    private static final int MOOV = 0x6D6F6F76;
    private static final int BOX_HEADER = 16;

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
                var header = ByteBuffer.allocate(BOX_HEADER);
                channel.read(header, position);
                header.flip();
                if (header.remaining() < 8) {
                    throw broken(kind, "a box is cut off");
                }
                long length = header.getInt() & 0xFFFFFFFFL;
                contents |= header.getInt() == MOOV;
                if (length == 1 && header.remaining() == 8) {
                    length = header.getLong();
                } else if (length == 0) {
                    length = channel.size() - position;
                }
                if (length < 8 || length > channel.size() - position) {
                    throw broken(kind, "a box ends outside the file");
                }
                position += length;
            }
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
