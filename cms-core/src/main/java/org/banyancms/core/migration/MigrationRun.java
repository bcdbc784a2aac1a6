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
 * @param total entries of the type when it began
 * @param passed entries that are kept in the new shape by now
 * @param settled those of them that the run has changed; the others were written by people
 * @param kept values that found no place in the new shape and are kept aside
 * @param reissued live variants that went out again in the new shape
 * @param cursor the last entry passed, null before the first
 * @param startedAt when it began
 * @param finishedAt when it was done, null before
 */
public record MigrationRun(
        String id,
        String type,
        State state,
        long total,
        long passed,
        long settled,
        long kept,
        long reissued,
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
        return new MigrationRun(
                migration.id(),
                migration.type(),
                State.SETTLING,
                total,
                0,
                0,
                0,
                0,
                null,
                now,
                null);
    }

    /** A page of entries further. */
    MigrationRun on(int more, int changed, long keptMore, String last) {
        return new MigrationRun(
                id,
                type,
                state,
                total,
                passed + more,
                settled + changed,
                kept + keptMore,
                reissued,
                last,
                startedAt,
                finishedAt);
    }

    /** Every entry is passed. */
    MigrationRun reissuing() {
        return new MigrationRun(
                id,
                type,
                State.REISSUING,
                Math.max(total, passed),
                passed,
                settled,
                kept,
                reissued,
                cursor,
                startedAt,
                null);
    }

    /** More live variants went out. */
    MigrationRun reissued(int more) {
        return new MigrationRun(
                id,
                type,
                state,
                total,
                passed,
                settled,
                kept,
                reissued + more,
                cursor,
                startedAt,
                null);
    }

    MigrationRun done(Instant now) {
        return new MigrationRun(
                id,
                type,
                State.DONE,
                total,
                passed,
                settled,
                kept,
                reissued,
                cursor,
                startedAt,
                now);
    }
}
