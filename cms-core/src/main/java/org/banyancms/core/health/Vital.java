package org.banyancms.core.health;

/**
 * Something that the health of the server depends on: a store, an index, an engine. Every bean of
 * this type is shown.
 */
public interface Vital {

    /**
     * Its name in the health report, such as {@code blobs}, {@code search}, {@code media}, {@code
     * channels}.
     */
    String name();

    /** How it is now. Answers within a second or so; an exception counts as failing. */
    Vitality check();

    /** Whether no request should be sent to this server while it fails. */
    default boolean neededToServe() {
        return false;
    }
}
