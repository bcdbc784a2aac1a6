package org.banyancms.core.assignment;

import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.assignment.Assignment.State;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryStore;
import org.jspecify.annotations.Nullable;

/**
 * What people have been asked to do with an organisation's texts. It follows the texts by itself;
 * only what was asked at that very moment has to be gathered.
 */
public final class AssignmentHolding implements Holding {
    private static final int PAGE = 200;

    private final AssignmentStore store;
    private final EntryStore entries;

    public AssignmentHolding(AssignmentStore store, EntryStore entries) {
        this.store = store;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return store.count(of(from, State.OPEN));
    }

    private static AssignmentQuery of(OrganisationCode from, @Nullable State state) {
        return new AssignmentQuery(null, Set.of(from), state, null);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        var all = of(handover.from(), null);
        var page = store.list(all, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::follow);
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = store.list(all, store.cursor(page.getLast()), PAGE);
        }
        return true;
    }

    private void follow(Assignment assignment) {
        entries.find(assignment.entry())
                .map(Entry::owner)
                .ifPresent(owner -> store.pass(assignment.entry(), owner));
    }
}
