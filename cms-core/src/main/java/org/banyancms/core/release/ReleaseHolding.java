package org.banyancms.core.release;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.release.Release.State;

/**
 * Scheduled releases with stories of an organisation. They stand as they are: they launch at their
 * time, with the roles that whoever has planned them has then.
 */
public final class ReleaseHolding implements Holding {
    private static final int MOST = 10_000;

    private final ReleaseStore store;
    private final EntryStore entries;

    public ReleaseHolding(ReleaseStore store, EntryStore entries) {
        this.store = store;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "releases";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return store.in(State.SCHEDULED, MOST).stream()
                .filter(release -> release.items().stream().anyMatch(item -> isOf(item, from)))
                .count();
    }

    private boolean isOf(ReleaseItem item, OrganisationCode from) {
        return entries.find(item.entry()).filter(entry -> entry.owner().equals(from)).isPresent();
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return true;
    }
}
