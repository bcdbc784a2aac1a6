package org.banyancms.publishing.profile;

/**
 * How one finds out, after a lost answer, whether an effect landed. This decides what may be
 * repeated.
 */
public enum ReconcileClass {
    /** The same call again is harmless: it is recognised by our key. */
    A,
    /** The effect can be searched for by our key before anything is repeated. */
    B,
    /** As A for a limited time, then as D. */
    C,
    /** Our own recent items can be listed and compared. */
    D,
    /** Nothing can be known: a person must look. */
    E
}
