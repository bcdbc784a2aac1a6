package org.banyancms.core.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in the journal: a set of changes that readers see all of or none of.
 *
 * @param sequence its number; they count from 1 without a hole
 * @param cause what was meant: {@code publish}, {@code unpublish}, {@code correct}, {@code hold},
 *     {@code release-hold}, {@code kill}, {@code takedown}, {@code release}, {@code undo}, {@code
 *     migrate}
 * @param key the same meaning commits only once under one key, null where repeats are harmless
 * @param changes what changes
 * @param actor who
 * @param at when
 */
public record Commit(
        long sequence,
        String cause,
        @Nullable String key,
        List<Change> changes,
        String actor,
        Instant at) {
    public Commit {
        changes = List.copyOf(changes);
    }
}
