package org.banyancms.core.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps entries: one document each, written one variant at a time, each write with its event. */
public interface EntryStore {

    /** Keeps a new entry; false when there is one with its identity, and nothing was kept. */
    boolean create(Entry entry, EntryEvent event);

    /** The entry as it is now. */
    Optional<Entry> find(EntryId id);

    /**
     * Writes one variant if its version is still the expected one, and nothing else.
     *
     * @param seen the entry as the writer saw it; its type must not have been migrated since
     * @param expectedVersion the version that the writer saw; 0 when it saw none
     * @return whether it was written
     */
    boolean writeVariant(Entry seen, long expectedVersion, Variant variant, EntryEvent event);

    /**
     * Writes the shared part (type version, owner, issuer, topics, shared fields, editors, hold,
     * archived) if its revision and its owner still are those that the writer saw. Variants are
     * left alone.
     *
     * @param seen the entry as the writer saw it
     * @param next the entry as it is to be
     * @return whether it was written
     */
    boolean writeShared(Entry seen, Entry next, EntryEvent event);

    /** A page of entries, newest first. */
    List<Entry> page(EntryFilter filter, @Nullable EntryId after, int limit);

    /** How many entries a filter lets through. */
    long count(EntryFilter filter);
}
