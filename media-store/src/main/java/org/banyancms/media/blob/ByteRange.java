package org.banyancms.media.blob;

/**
 * A run of bytes inside an object.
 *
 * @param start first byte, from 0
 * @param length how many, at least 1
 */
public record ByteRange(long start, long length) {
    public ByteRange {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("not a range: " + start + "+" + length);
        }
    }
}
