package org.banyancms.core.migration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryShaper.Shaped;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.Migration;

/**
 * Keeps entries, and what is public of them, in the shape that the migrations of their types have
 * given them. It goes on where it or another node was interrupted; one node at a time works on a
 * migration.
 */
public final class MigrationRunner {
    private static final int PAGE = 100;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ContentTypes types;
    private final MigrationStore store;
    private final ShapedEntries entries;
    private final EntryEvents events;
    private final LiveReissue reissue;
    private final Consumer<AuditNote> audit;
    private final Clock clock;
    private final Duration grace;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /**
     * @param audit told when a migration is done
     * @param grace how long after the beginning of a migration every node knows of it
     */
    public MigrationRunner(
            ContentTypes types,
            MigrationStore store,
            ShapedEntries entries,
            EntryEvents events,
            LiveReissue reissue,
            Consumer<AuditNote> audit,
            Clock clock,
            Duration grace) {
        this.types = types;
        this.store = store;
        this.entries = entries;
        this.events = events;
        this.reissue = reissue;
        this.audit = audit;
        this.clock = clock;
        this.grace = grace;
    }

    /** Works on every migration that is not done, until all are or the thread is interrupted. */
    public void tick() {
        var knownTo = clock.instant().minus(grace);
        for (var history : types.histories()) {
            for (var migration : history.migrations()) {
                if (!done.contains(migration.id()) && !migration.at().isAfter(knownTo)) {
                    work(migration);
                }
            }
        }
    }

    private void work(Migration migration) {
        if (store.find(migration.id()).isEmpty()) {
            var total = entries.count(migration.type());
            store.begin(MigrationRun.begun(migration, total, clock.instant()));
        }
        store.claim(migration.id(), clock.instant(), until())
                .ifPresent(claimed -> work(migration, claimed));
        store.find(migration.id())
                .filter(run -> run.state() == MigrationRun.State.DONE)
                .ifPresent(run -> done.add(run.id()));
    }

    private Instant until() {
        return clock.instant().plus(LEASE);
    }

    private void work(Migration migration, Claimed claimed) {
        var now = claimed;
        while (now.run().state() != MigrationRun.State.DONE
                && !Thread.currentThread().isInterrupted()) {
            var next = step(migration, now);
            if (!store.save(next, until())) {
                return; // another node has taken it over
            }
            now = next;
        }
    }

    private Claimed step(Migration migration, Claimed claimed) {
        return claimed.run().state() == MigrationRun.State.SETTLING
                ? claimed.with(settle(migration, claimed.run()))
                : reissue(migration, claimed);
    }

    private MigrationRun settle(Migration migration, MigrationRun run) {
        var after = run.cursor() == null ? null : new EntryId(run.cursor());
        var page = entries.page(migration.type(), after, PAGE);
        if (page.isEmpty()) {
            // from here on, whoever publishes has seen every entry in its new shape
            reissue.fence(migration);
            return run.reissuing();
        }
        int settled = 0;
        long kept = 0;
        for (var entry : page) {
            settled += settle(entry);
            kept += Memory.kept(entry.attic(), migration.id());
        }
        var counts = run.counts().passed(page.size(), settled, kept);
        return run.on(counts, page.getLast().entry().id().value());
    }

    private int settle(Shaped entry) {
        var id = entry.entry().id();
        if (!entry.isAhead() || entries.settle(id).filter(Shaped::isAhead).isEmpty()) {
            return 0; // somebody has written to it, and brought it into shape by that
        }
        events.deliver(id);
        return 1;
    }

    private Claimed reissue(Migration migration, Claimed claimed) {
        var at = reissue.begin(migration);
        var now = claimed;
        for (var batch = at.next(); !batch.isEmpty(); batch = at.next()) {
            int more = reissue.commit(migration, new LinkedHashSet<>(batch));
            now = now.with(now.run().reissued(more));
            if (Thread.currentThread().isInterrupted() || !store.save(now, until())) {
                return now; // the next one begins anew, and finds less to do
            }
        }
        audit.accept(finished(migration, now.run()));
        return now.with(now.run().done(clock.instant()));
    }

    private AuditNote finished(Migration migration, MigrationRun run) {
        var detail =
                Map.of(
                        "migration", migration.id(),
                        "entries", String.valueOf(run.counts().passed()),
                        "kept", String.valueOf(run.counts().kept()),
                        "reissued", String.valueOf(run.counts().reissued()));
        return new AuditNote(
                "migration:" + migration.id() + ":done",
                "type_migrated",
                migration.actor(),
                null,
                null,
                migration.type(),
                clock.instant(),
                detail);
    }
}
