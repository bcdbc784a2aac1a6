package org.banyancms.core.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tokens that are narrowed to an organisation. Its successor is added to that, so that they open
 * its stories before and after these pass over; what they open there is what their owners' roles
 * open.
 */
public final class TokenHolding implements Holding {
    private static final int PAGE = 200;

    private final TokenStore store;
    private final AccessEvents events;

    public TokenHolding(TokenStore store, AccessEvents events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        var count = new long[1];
        each(token -> count[0] += concerns(token, from, on) ? 1 : 0, () -> true);
        return count[0];
    }

    private static boolean concerns(ApiToken token, OrganisationCode from, Instant on) {
        return token.scope().organisations().contains(from) && token.holdsAt(on);
    }

    private static boolean passes(ApiToken token, Handover handover) {
        return concerns(token, handover.from(), handover.on())
                && !token.scope().organisations().contains(handover.into());
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return each(
                token -> {
                    if (passes(token, handover)) {
                        pass(token, handover);
                    }
                },
                goOn);
    }

    private void pass(ApiToken token, Handover handover) {
        var organisations = new HashSet<>(token.scope().organisations());
        organisations.add(handover.into());
        tell(token, handover);
        store.narrow(token, organisations); // who loses to another merger comes again at its end
    }

    private boolean each(Consumer<ApiToken> visitor, BooleanSupplier goOn) {
        var page = store.after(Optional.empty(), "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(visitor);
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = store.after(Optional.empty(), page.getLast().id(), PAGE);
        }
        return true;
    }

    private void tell(ApiToken token, Handover handover) {
        var detail =
                Map.of(
                        "merger", handover.merger(),
                        "token", token.id(),
                        "from", handover.from().value(),
                        "into", handover.into().value());
        events.happened(
                new AccessEvent(
                        "token_passed_over",
                        handover.by(),
                        token.username(),
                        handover.at(),
                        detail));
    }
}
