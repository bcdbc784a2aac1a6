package org.banyancms.embeddedmongo;

/**
 * The data file cannot be opened or written; the message says why and what a person can do. No data
 * was changed.
 */
public final class EmbeddedMongoException extends RuntimeException {

    /** Says why, what to do, and what was found underneath. */
    public EmbeddedMongoException(String message, Throwable cause) {
        super(message, cause);
    }
}
