package org.banyancms.core.entry;

/**
 * Identity of an entry.
 *
 * @param value opaque, sortable by creation
 */
public record EntryId(String value) {
    public EntryId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an entry id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
