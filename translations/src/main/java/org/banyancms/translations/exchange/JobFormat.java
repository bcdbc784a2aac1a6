package org.banyancms.translations.exchange;

import java.io.InputStream;
import java.io.OutputStream;
import org.banyancms.translations.job.Job;

/** A file format for jobs. */
public interface JobFormat {

    /** Its name in addresses, such as {@code xliff-2.1}. */
    String name();

    /** Its media type. */
    String mediaType();

    /** Extension of its files, without a dot. */
    String extension();

    /** Writes a job as a file. The stream is not closed. */
    void write(Job job, OutputStream out);

    /**
     * Reads a file.
     *
     * @throws org.banyancms.core.problem.ProblemException when it is no file of this format
     */
    JobFile read(InputStream in);
}
