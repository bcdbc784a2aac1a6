package org.banyancms.translations.demand;

import java.time.Instant;
import java.util.HashSet;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;

/** Demand rules that name an organisation; from then on they name its successor. */
public final class DemandHolding implements Holding {
    private final DemandStore rules;

    public DemandHolding(DemandStore rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "demandRules";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return rules.all().stream().filter(rule -> rule.organisations().contains(from)).count();
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        rules.all().stream()
                .filter(rule -> rule.organisations().contains(handover.from()))
                .forEach(rule -> rules.put(renamed(rule, handover)));
        return goOn.getAsBoolean();
    }

    private static DemandRule renamed(DemandRule rule, Handover handover) {
        var organisations = new HashSet<>(rule.organisations());
        organisations.remove(handover.from());
        organisations.add(handover.into());
        return rule.of(organisations);
    }
}
