package org.banyancms.media.picture;

import java.io.IOException;

/** The bytes are no whole picture of their type. */
public final class BrokenPictureException extends IOException {
    private static final long serialVersionUID = 1L;

    public BrokenPictureException(String message) {
        super(message);
    }

    public BrokenPictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
