package org.banyancms.server.security;

import java.util.concurrent.Semaphore;
import org.banyancms.core.access.PasswordHasher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes, as OWASP advises; a few at a time, so that guessing cannot
 * fill the memory.
 */
final class Argon2PasswordHasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            places.release();
        }
    }
}
