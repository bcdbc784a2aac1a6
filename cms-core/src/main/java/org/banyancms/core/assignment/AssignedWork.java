package org.banyancms.core.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.WaitingWork;
import org.jspecify.annotations.Nullable;

/** What somebody has been asked to do, and what of it is late. */
public final class AssignedWork implements WaitingWork {
    private static final String MINE = "/api/v1/manage/assignments?assignee=me";

    private final AssignmentStore store;
    private final Clock clock;

    public AssignedWork(AssignmentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        add(waiting, "overdue-assignments", actor, clock.instant(), MINE + "&overdue=true");
        add(waiting, "assignments", actor, null, MINE);
        return waiting;
    }

    private void add(
            List<Waiting> waiting,
            String key,
            Actor actor,
            @Nullable Instant before,
            String address) {
        var open = new AssignmentQuery(actor.username(), null, Assignment.State.OPEN, before);
        long count = store.count(open);
        if (count > 0) {
            waiting.add(new Waiting(key, count, address));
        }
    }
}
