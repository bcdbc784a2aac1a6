package org.banyancms.server.archive;

import java.time.Instant;

/**
 * What an archive is.
 *
 * @param format of the archive; this Banyan writes and reads 1
 * @param takenAt when it was begun
 * @param sequence of the journal that its content stands at
 */
record ArchiveHead(int format, Instant takenAt, long sequence) {
    /** The format that is written. */
    static final int FORMAT = 1;
}
