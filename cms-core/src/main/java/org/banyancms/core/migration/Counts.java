package org.banyancms.core.migration;

/**
 * What a migration has done so far.
 *
 * @param total entries of the type when it began
 * @param passed entries that are kept in the new shape by now
 * @param settled those of them that the run has changed; the others were written by people
 * @param kept values that found no place in the new shape and are kept aside
 * @param reissued live variants that went out again in the new shape
 */
public record Counts(long total, long passed, long settled, long kept, long reissued) {

    Counts passed(int more, int changed, long keptMore) {
        return new Counts(
                Math.max(total, passed + more),
                passed + more,
                settled + changed,
                kept + keptMore,
                reissued);
    }

    Counts reissued(int more) {
        return new Counts(total, passed, settled, kept, reissued + more);
    }
}
