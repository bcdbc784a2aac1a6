package org.banyancms.core.access;

/** Hashes passwords slowly. */
public interface PasswordHasher {

    /** A salted hash with its parameters. */
    String hash(String password);

    /** Whether a password is the one of a hash. */
    boolean matches(String password, String hash);
}
