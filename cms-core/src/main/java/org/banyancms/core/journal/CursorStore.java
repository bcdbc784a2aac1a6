package org.banyancms.core.journal;

/** Keeps how far each follower has come. */
public interface CursorStore {

    /** The last sequence that a follower has applied; 0 for a new one. */
    long cursor(String follower);

    /** Notes that a follower has applied a sequence; it never goes back. */
    void advance(String follower, long sequence);
}
