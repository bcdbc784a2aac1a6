package org.banyancms.core.access;

import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The duties of an organisation. Each ends, and says which duty of the successor took its place:
 * whose it was on which day stays to be seen.
 */
public final class DutyHolding implements Holding {
    private static final int PAGE = 200;

    private final DutyStore store;
    private final AccessEvents events;

    public DutyHolding(DutyStore store, AccessEvents events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        var count = new long[1];
        each(duty -> count[0] += lasts(duty, from, on) ? 1 : 0, () -> true);
        return count[0];
    }

    private static boolean lasts(Duty duty, OrganisationCode from, Instant on) {
        return duty.organisation().equals(from) && duty.lastsBeyond(on);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return each(
                duty -> {
                    if (lasts(duty, handover.from(), handover.on())) {
                        pass(duty.id(), handover);
                    }
                },
                goOn);
    }

    private boolean each(Consumer<Duty> visitor, BooleanSupplier goOn) {
        var page = store.after("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = store.after(page.getLast().id(), PAGE);
        }
        return true;
    }

    private void pass(String id, Handover handover) {
        tell(id, handover);
        while (true) {
            var duty = store.find(id).orElseThrow();
            if (!lasts(duty, handover.from(), handover.on())
                    || store.replace(
                            succeeded(duty, handover).revised(duty.revision() + 1),
                            duty.revision())) {
                return;
            }
        }
    }

    /** The duty as it is after the day; its successor is kept first. */
    private Duty succeeded(Duty duty, Handover handover) {
        var from = duty.validFrom();
        if (from != null && !from.isBefore(handover.on())) {
            return duty.of(duty.id(), handover.into(), from); // it never was the former one's
        }
        var next = handover.successorOf(duty.id());
        store.insert(duty.of(next, handover.into(), handover.on()).revised(1));
        return duty.ended(handover.on(), next);
    }

    private void tell(String id, Handover handover) {
        var detail =
                Map.of(
                        "merger", handover.merger(),
                        "from", handover.from().value(),
                        "into", handover.into().value());
        events.happened(new AccessEvent("duty_changed", handover.by(), id, handover.at(), detail));
    }
}
