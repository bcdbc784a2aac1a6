package org.banyancms.translations.segment;

/** A text from outside has characters between U+E000 and U+F8FF, which hold the places of codes. */
public final class PrivateUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PrivateUseException() {
        super("private-use character in a translation");
    }
}
