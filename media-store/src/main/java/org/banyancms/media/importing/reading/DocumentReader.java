package org.banyancms.media.importing.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of document. */
@FunctionalInterface
public interface DocumentReader {
    /**
     * Reads a document that lies in a file. Nothing outside of it is fetched.
     *
     * @throws org.banyancms.core.problem.ProblemException when it is hostile, damaged or too much
     */
    Reading read(Path file, Watch watch) throws IOException;
}
