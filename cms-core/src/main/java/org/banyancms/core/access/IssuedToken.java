package org.banyancms.core.access;

/**
 * A token at the one moment at which its secret is known.
 *
 * @param token the token
 * @param secret {@code byn_} and 256 random bits in base64url; shown once
 */
public record IssuedToken(ApiToken token, String secret) {}
