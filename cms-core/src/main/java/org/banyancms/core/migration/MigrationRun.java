package org.banyancms.core.migration;

import java.time.Instant;
import org.banyancms.core.type.Migration;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration has come. From its first moment everybody sees the new shape; what runs is
 * that it is also kept so.
 *
 * @param id the migration
 * @param type its type
 * @param state what is being done
 * @param counts how much of it is done
 * @param cursor the last entry passed, null before the first
 * @param startedAt when it began
 * @param finishedAt when it was done, null before
 */
public record MigrationRun(
        String id,
        String type,
        State state,
        Counts counts,
        @Nullable String cursor,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What a run does, one after the other. */
    public enum State {
        /** Entries are being kept in the new shape. */
        SETTLING,
        /** What is public goes out again in the new shape. */
        REISSUING,
        /** Nothing is left in the old shape. */
        DONE
    }

    static MigrationRun begun(Migration migration, long total, Instant now) {
        var none = new Counts(total, 0, 0, 0, 0);
        return new MigrationRun(
                migration.id(), migration.type(), State.SETTLING, none, null, now, null);
    }

    /** A page of entries further. */
    MigrationRun on(Counts next, String last) {
        return new MigrationRun(id, type, state, next, last, startedAt, null);
    }

    /** Every entry is passed. */
    MigrationRun reissuing() {
        return new MigrationRun(id, type, State.REISSUING, counts, cursor, startedAt, null);
    }

    /** More live variants went out. */
    MigrationRun reissued(int more) {
        return new MigrationRun(id, type, state, counts.reissued(more), cursor, startedAt, null);
    }

    MigrationRun done(Instant now) {
        return new MigrationRun(id, type, State.DONE, counts, cursor, startedAt, now);
    }
}
