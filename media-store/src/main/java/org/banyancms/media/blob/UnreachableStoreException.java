package org.banyancms.media.blob;

import java.io.IOException;

/** A store that another machine keeps could not be opened; the message says what to look at. */
public final class UnreachableStoreException extends IOException {
    private static final long serialVersionUID = 1;

    public UnreachableStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
