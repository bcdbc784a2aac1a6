package org.banyancms.core.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.GrantHolding;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.Succession;

/**
 * What a merger does, step by step. People get their roles in the successor first and lose the
 * former ones last, so that nobody stands before a closed door; what was begun for the former
 * organisation until then is gathered at the end. Each step may be done again.
 */
public final class MergerSteps {
    private final Succession succession;
    private final GrantHolding grants;
    private final Estate estate;

    public MergerSteps(Succession succession, GrantHolding grants, Estate estate) {
        this.succession = succession;
        this.grants = grants;
        this.estate = estate;
    }

    /** One step. */
    record Step(String name, Work work) {}

    /** The work of a step. */
    interface Work {
        /** Whether it came to the end. */
        boolean done(Handover handover, BooleanSupplier goOn);
    }

    List<Step> all() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("organisation", this::begin));
        steps.add(new Step(grants.name(), grants::pass));
        estate.holdings().stream()
                .filter(holding -> holding != grants)
                .forEach(holding -> steps.add(new Step(holding.name(), holding::pass)));
        steps.add(new Step("end", this::end));
        steps.add(new Step("rest", this::rest));
        return steps;
    }

    private boolean begin(Handover handover, BooleanSupplier goOn) {
        succession.begin(handover);
        return goOn.getAsBoolean();
    }

    private boolean end(Handover handover, BooleanSupplier goOn) {
        if (!grants.end(handover, goOn)) {
            return false;
        }
        succession.end(handover);
        return true;
    }

    private boolean rest(Handover handover, BooleanSupplier goOn) {
        for (Holding holding : estate.holdings()) {
            if (!holding.pass(handover, goOn)) {
                return false;
            }
        }
        return grants.end(handover, goOn);
    }
}
