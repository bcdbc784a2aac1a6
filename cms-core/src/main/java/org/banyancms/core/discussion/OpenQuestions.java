package org.banyancms.core.discussion;

import java.util.List;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.WaitingWork;

/** Open discussions that wait for a word of somebody. */
public final class OpenQuestions implements WaitingWork {
    private final DiscussionStore store;

    public OpenQuestions(DiscussionStore store) {
        this.store = store;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        long count = store.waitingFor(actor.username());
        return count == 0
                ? List.of()
                : List.of(new Waiting("mentions", count, "/api/v1/manage/discussions?open=true"));
    }
}
