package org.banyancms.publishing.adapter;

/** One mutation of the world outside. It is written down before it is made. */
public enum Step {
    CREATE,
    UPDATE,
    REMOVE
}
