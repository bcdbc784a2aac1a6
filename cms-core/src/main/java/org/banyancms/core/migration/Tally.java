package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.type.Operation;

/** What one operation has come upon. */
final class Tally {
    private final Set<EntryId> current = new HashSet<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Sample> homeless = new ArrayList<>();
    private long entries;
    private long values;
    private long kept;

    /** The next entry is looked at. */
    void next() {
        current.clear();
    }

    /** Whether the entry that is looked at changes. */
    boolean isTouched() {
        return !current.isEmpty();
    }

    /** An entry is counted once, however many of its values change. */
    private void touch(EntryId id) {
        if (current.add(id)) {
            entries++;
        }
    }

    /** A value changes; returns where a sample of it may be put. */
    List<Sample> changed(EntryId id) {
        touch(id);
        values++;
        return samples;
    }

    /** A value finds no place; returns where a sample of it may be put. */
    List<Sample> kept(EntryId id) {
        touch(id);
        kept++;
        return homeless;
    }

    Effect effect(Operation operation) {
        return new Effect(operation, entries, values, kept, samples, homeless);
    }
}
