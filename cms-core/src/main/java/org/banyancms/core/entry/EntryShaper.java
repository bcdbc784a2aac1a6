package org.banyancms.core.entry;

import java.util.List;
import org.banyancms.core.field.Fields;

/**
 * Brings what was stored under an earlier version of a type into the shape that the type's
 * migrations have given it since. The same stored entry always becomes the same.
 */
public interface EntryShaper {

    /**
     * An entry in its present shape.
     *
     * @param attic what earlier migrations took away from it
     */
    Shaped shaped(Entry stored, Fields attic);

    /** The versions of its type under which an entry has the shape that somebody has seen. */
    Versions versions(Entry seen);

    /**
     * The events that say that an entry is now kept in another shape: one for the whole, and one
     * for each variant that has become another revision by it.
     */
    List<EntryEvent> events(Entry stored, Shaped shaped);

    /** A revision's localised fields in their present shape. */
    Revision shaped(String type, Revision stored);

    /**
     * An entry in its present shape.
     *
     * @param entry the entry
     * @param attic what migrations took away from it
     * @param storedVersion the version of the type whose shape it is kept in
     */
    record Shaped(Entry entry, Fields attic, int storedVersion) {
        /** Whether it is kept in another shape. */
        public boolean isAhead() {
            return entry.typeVersion() > storedVersion;
        }
    }

    /**
     * A row of versions, both ends among them.
     *
     * @param first 0 for every early one
     * @param last the last one
     */
    record Versions(int first, int last) {}
}
