package org.banyancms.core.access;

import java.time.Instant;

/**
 * A signed-in browser. The cookie's secret itself is not kept, only its digest.
 *
 * @param digest SHA-256 of the cookie's secret, in hexadecimal
 * @param username who signed in
 * @param csrfToken what a write has to bring along
 * @param createdAt when they signed in
 * @param expiresAt when it ends, however busy
 */
public record Session(
        String digest, String username, String csrfToken, Instant createdAt, Instant expiresAt) {}
