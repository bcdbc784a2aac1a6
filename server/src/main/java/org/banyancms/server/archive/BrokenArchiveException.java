package org.banyancms.server.archive;

import java.io.IOException;

/** A file is no whole and unaltered archive; the message says why, to go after "because". */
final class BrokenArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenArchiveException(String why) {
        super(why);
    }

    BrokenArchiveException(String why, Throwable cause) {
        super(why, cause);
    }
}
