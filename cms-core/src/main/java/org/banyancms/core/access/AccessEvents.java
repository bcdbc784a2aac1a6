package org.banyancms.core.access;

/** Takes note of what happens to people, their rights and their keys. */
@FunctionalInterface
public interface AccessEvents {

    /** Takes note; an exception refuses what is about to be answered. */
    void happened(AccessEvent event);
}
