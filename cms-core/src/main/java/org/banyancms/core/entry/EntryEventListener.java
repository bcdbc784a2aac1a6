package org.banyancms.core.entry;

/**
 * Hears what happens to entries. Events come at least once, in order for each entry, and again
 * after a crash, so a listener must be idempotent by event id or by state. An exception keeps the
 * event waiting and it comes again.
 */
public interface EntryEventListener {

    /** Takes note of an event. The entry may already have moved on. */
    void on(EntryEvent event);
}
