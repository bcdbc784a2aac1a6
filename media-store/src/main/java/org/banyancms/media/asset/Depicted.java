package org.banyancms.media.asset;

/** Whether people can be known in a file. */
public enum Depicted {
    /** Nobody has said. */
    UNKNOWN,
    NOBODY,
    /** People who can be known: each needs consent. */
    PEOPLE,
    /** A crowd at a public event. */
    CROWD
}
