package org.banyancms.media.blob;

import java.io.IOException;

/** The bytes were not what was said of them; nothing was stored. */
public final class ContentMismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    ContentMismatchException(String message) {
        super(message);
    }
}
