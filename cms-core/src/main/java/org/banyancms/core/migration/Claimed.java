package org.banyancms.core.migration;

/**
 * A run in the hands of one node.
 *
 * @param run the run
 * @param fence counts who had it
 */
public record Claimed(MigrationRun run, long fence) {
    Claimed with(MigrationRun next) {
        return new Claimed(next, fence);
    }
}
