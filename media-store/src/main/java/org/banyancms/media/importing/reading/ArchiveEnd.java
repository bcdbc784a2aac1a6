package org.banyancms.media.importing.reading;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** Whether an archive ends where its file ends, so that nothing is hidden behind it. */
final class ArchiveEnd {
    private static final int RECORD = 22;
    private static final int SIGNATURE = 0x504B0506;

    private ArchiveEnd() {}

    static void require(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < RECORD) {
                throw SafeArchive.broken("the archive has no end");
            }
            file.seek(file.length() - RECORD);
            if (file.readInt() != SIGNATURE) {
                throw ProblemException.of(
                        MediaProblem.IMPORT_HAS_FOREIGN_CONTENT,
                        Map.of("found", "bytes behind the archive"));
            }
        }
    }
}
