package org.banyancms.media.blob;

import java.util.regex.Pattern;

/**
 * Where an object stands. Keys are made from digests and identities, never from names that people
 * give.
 *
 * @param value segments of lower-case letters, digits, dots, hyphens, underscores, parted by
 *     slashes; at most 200 characters; no segment begins with a dot
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

    /**
     * @throws IllegalArgumentException when the text is no key
     */
    public ObjectKey {
        if (value.length() > 200 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an object key: " + value);
        }
    }

    /** The place of a file's own bytes, told by their digest. */
    public static ObjectKey original(Sha256 digest) {
        return new ObjectKey("originals/" + digest.fan() + "/" + digest.value());
    }

    @Override
    public int compareTo(ObjectKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
