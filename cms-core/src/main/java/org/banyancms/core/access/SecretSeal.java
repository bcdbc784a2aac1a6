package org.banyancms.core.access;

/**
 * Seals secrets that have to be read again, so that the database alone gives none away. What was
 * sealed for one place does not open in another.
 */
public interface SecretSeal {

    /** Seals a secret for a place such as {@code second-factor/somebody}. */
    String seal(String secret, String place);

    /**
     * Opens what was sealed for the same place.
     *
     * @throws IllegalStateException when the key is another one or the text was tampered with
     */
    String open(String sealed, String place);
}
