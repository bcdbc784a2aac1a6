package org.banyancms.media.importing.reading;

import java.util.Locale;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.problem.MediaProblem;

/** How much of a document is read; each refusal names its limit. */
public enum ImportLimits {
    /** Bytes of a document. */
    DOCUMENT_BYTES(50L << 20),
    /** Bytes of a text file (HTML, Markdown). */
    TEXT_BYTES(5L << 20),
    /** Files within an archive. */
    ARCHIVE_ENTRIES(3000),
    /** Bytes that an archive's files have together when unpacked. */
    UNPACKED_BYTES(300L << 20),
    /** Unpacked bytes for each packed byte of what is larger than {@link #RATIO_FREE}. */
    COMPRESSION_RATIO(200),
    /** Bytes of one XML part. */
    XML_BYTES(40L << 20),
    /** Elements and texts of one XML part. */
    XML_NODES(1_000_000),
    /** Elements within elements; below the 100 that the JDK itself allows. */
    NESTING(90),
    /** Pictures of a document. */
    PICTURES(200),
    /** Bytes of one picture. */
    PICTURE_BYTES(25L << 20),
    /** Pages of a PDF. */
    PAGES(500);

    /** Small files pack well without being bombs. */
    static final long RATIO_FREE = 1L << 20;

    private final long max;

    ImportLimits(long max) {
        this.max = max;
    }

    /** The most that is taken. */
    public long max() {
        return max;
    }

    /**
     * Refuses what is over this limit.
     *
     * @throws ProblemException {@code import_limit}
     */
    public void require(long actual) {
        if (actual > max) {
            throw exceeded();
        }
    }

    /** The refusal of what is over this limit. */
    public ProblemException exceeded() {
        var kind =
                this == DOCUMENT_BYTES ? MediaProblem.IMPORT_TOO_LARGE : MediaProblem.IMPORT_LIMIT;
        var told = Map.<String, Object>of("limit", code(), "max", max);
        return ProblemException.of(kind, told).with(told);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
