package org.banyancms.core.kill;

import java.time.Clock;
import java.time.Instant;

/**
 * Tells the leaders of withdrawals that no second person has confirmed in time. Several nodes may
 * tick at once: each is told of once.
 */
public final class KillClock {
    private static final int PAGE = 200;

    private final KillStore store;
    private final KillNotes notes;
    private final Clock clock;

    public KillClock(KillStore store, KillNotes notes, Clock clock) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    /** Escalates what is due. */
    public void tick() {
        var now = clock.instant();
        var page = store.in(Kill.State.OPEN, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(kill -> escalate(kill, now));
            page = store.in(Kill.State.OPEN, page.getLast().entry().value(), PAGE);
        }
    }

    private void escalate(Kill kill, Instant now) {
        var due = kill.due();
        if (due != null && !due.isAfter(now)) {
            var escalated = kill.escalated(now);
            notes.escalated(escalated, now); // true from now on, also where the write is cut off
            store.replace(escalated);
        }
    }
}
