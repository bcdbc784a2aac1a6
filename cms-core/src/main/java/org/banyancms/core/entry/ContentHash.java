package org.banyancms.core.entry;

/**
 * SHA-256 over what of a variant goes out: its text, the shared fields and its media with their
 * texts. Sign-offs are bound to it.
 *
 * @param value 64 hexadecimal digits
 */
public record ContentHash(String value) {
    @Override
    public String toString() {
        return value;
    }
}
