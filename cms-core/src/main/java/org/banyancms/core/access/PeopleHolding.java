package org.banyancms.core.access;

import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The people who belong to an organisation. */
public final class PeopleHolding implements Holding {
    private final Accounts accounts;
    private final AccessEvents events;

    public PeopleHolding(UserStore store, AccessEvents events) {
        this.accounts = new Accounts(store);
        this.events = events;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        var count = new long[1];
        accounts.each(user -> count[0] += from.equals(user.organisation()) ? 1 : 0, () -> true);
        return count[0];
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return accounts.each(
                user -> {
                    if (handover.from().equals(user.organisation())) {
                        tell(user, handover);
                        accounts.rewrite(user.username(), account -> moved(account, handover));
                    }
                },
                goOn);
    }

    private static UserAccount moved(UserAccount account, Handover handover) {
        return handover.from().equals(account.organisation())
                ? account.belongingTo(handover.into())
                : account;
    }

    private void tell(UserAccount user, Handover handover) {
        var detail =
                Map.of(
                        "merger", handover.merger(),
                        "from", handover.from().value(),
                        "into", handover.into().value());
        events.happened(
                new AccessEvent(
                        "user_changed", handover.by(), user.username(), handover.at(), detail));
    }
}
