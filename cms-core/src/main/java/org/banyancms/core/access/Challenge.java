package org.banyancms.core.access;

import java.time.Instant;

/**
 * Somebody whose password was right and who now has to bring a code. The secret itself is not kept,
 * only its digest.
 *
 * @param digest SHA-256 of the secret, in hexadecimal
 * @param username who it is, if the code is right
 * @param expiresAt until when the code is awaited
 */
public record Challenge(String digest, String username, Instant expiresAt) {}
