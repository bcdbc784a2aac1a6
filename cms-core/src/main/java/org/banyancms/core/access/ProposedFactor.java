package org.banyancms.core.access;

/**
 * A second factor at the one moment at which its key is known.
 *
 * @param key the key, in Base32, to be typed into an authenticator application
 * @param address the same as an {@code otpauth:} address, to be shown as a QR code
 */
public record ProposedFactor(String key, String address) {}
