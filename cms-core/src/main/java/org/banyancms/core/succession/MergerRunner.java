package org.banyancms.core.succession;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.banyancms.core.access.AccessEvents;
import org.banyancms.core.succession.Merger.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries mergers out when their day has come, and goes on where this or another node was
 * interrupted. A merger is noted as begun before anything passes over; from then on nobody calls it
 * off. One node at a time works on each; where two do, each thing still passes over once.
 */
public final class MergerRunner {
    private static final Logger LOG = LoggerFactory.getLogger(MergerRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MergerStore store;
    private final MergerRules rules;
    private final MergerSteps steps;
    private final Estate estate;
    private final MergerEvents events;
    private final Clock clock;
    private final BooleanSupplier steady;

    /**
     * @param steady whether the time of day can be relied on now
     */
    public MergerRunner(
            MergerStore store,
            MergerRules rules,
            MergerSteps steps,
            Estate estate,
            AccessEvents events,
            Clock clock,
            BooleanSupplier steady) {
        this.store = store;
        this.rules = rules;
        this.steps = steps;
        this.estate = estate;
        this.events = new MergerEvents(events);
        this.clock = clock;
        this.steady = steady;
    }

    /** Begins what is due, and goes on with what has begun; one that fails hinders no other. */
    public void tick() {
        if (steady.getAsBoolean()) {
            store.in(State.PLANNED).stream().filter(this::isDue).forEach(this::begin);
        }
        for (var merger : store.in(State.RUNNING)) {
            try {
                resume(merger);
            } catch (RuntimeException e) {
                LOG.error("Merger {} has stopped and is tried again", merger.id(), e);
            }
        }
    }

    private boolean isDue(Merger merger) {
        return !merger.on().at().isAfter(clock.instant()) && !isAwaited(merger);
    }

    /** Whether something has yet to pass over to the organisation that is to end. */
    private boolean isAwaited(Merger merger) {
        return Stream.of(State.PLANNED, State.RUNNING)
                .flatMap(state -> store.in(state).stream())
                .filter(other -> other.into().equals(merger.from()))
                .anyMatch(other -> !other.on().at().isAfter(merger.on().at()));
    }

    private void begin(Merger planned) {
        var now = clock.instant();
        var hindrance = rules.hindrance(planned, now);
        if (hindrance != null) {
            var refused = planned.refused(hindrance, now);
            if (store.replace(refused)) {
                events.tell("merger_refused", planned.plannedBy(), refused, now);
            }
            return;
        }
        var begun = planned.begun(estate.counts(planned.from(), planned.on().at()), now);
        store.replace(begun); // else somebody was faster, or has called it off
    }

    private void resume(Merger merger) {
        store.claim(merger.id(), clock.instant(), until())
                .ifPresent(fence -> store.find(merger.id()).ifPresent(it -> work(it, fence)));
    }

    private Instant until() {
        return clock.instant().plus(LEASE);
    }

    private void work(Merger claimed, long fence) {
        var now = claimed;
        BooleanSupplier goOn =
                () ->
                        !Thread.currentThread().isInterrupted()
                                && store.keep(claimed.id(), fence, until());
        events.tell("merger_begun", now.plannedBy(), now, clock.instant());
        for (var step : steps.all()) {
            if (now.course().steps().contains(step.name())) {
                continue;
            }
            if (!step.work().done(now.handover(clock.instant()), goOn)) {
                return; // another node has taken it over, or this one is being shut down
            }
            now = now.after(step.name());
            if (!store.replace(now)) {
                return;
            }
        }
        finish(now);
    }

    private void finish(Merger merger) {
        events.tell("merger_done", merger.plannedBy(), merger, clock.instant());
        store.replace(merger.done(clock.instant()));
    }
}
