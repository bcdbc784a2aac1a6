package org.banyancms.core.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The roles that people have in an organisation. Each gets a twin in the successor before anything
 * else passes over, and ends after everything has, so that nobody stands before a closed door.
 */
public final class GrantHolding implements Holding {
    private final Accounts accounts;
    private final AccessEvents events;

    public GrantHolding(UserStore store, AccessEvents events) {
        this.accounts = new Accounts(store);
        this.events = events;
    }

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        var count = new long[1];
        accounts.each(user -> count[0] += lasting(user, from, on).size(), () -> true);
        return count[0];
    }

    private static List<HeldGrant> lasting(UserAccount user, OrganisationCode from, Instant on) {
        return user.grants().stream().filter(held -> lasts(held.grant(), from, on)).toList();
    }

    private static boolean lasts(RoleGrant grant, OrganisationCode from, Instant on) {
        return from.equals(grant.organisation()) && grant.lastsBeyond(on);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return accounts.each(user -> pass(user, handover), goOn);
    }

    private void pass(UserAccount user, Handover handover) {
        if (twinned(user, handover).equals(user)) {
            return;
        }
        lasting(user, handover.from(), handover.on())
                .forEach(held -> tell("role_granted", user, held, handover));
        accounts.rewrite(user.username(), account -> twinned(account, handover));
    }

    private static UserAccount twinned(UserAccount user, Handover handover) {
        var grants = new ArrayList<HeldGrant>();
        for (var held : user.grants()) {
            boolean moves =
                    lasts(held.grant(), handover.from(), handover.on())
                            && held.grant().beginsFrom(handover.on());
            grants.add(moves ? moved(held, held.id(), handover) : held);
        }
        for (var held : lasting(user.withGrants(grants), handover.from(), handover.on())) {
            var twin = handover.successorOf(held.id());
            if (user.grants().stream().noneMatch(other -> other.id().equals(twin))) {
                grants.add(moved(held, twin, handover));
            }
        }
        return user.withGrants(grants);
    }

    private static HeldGrant moved(HeldGrant held, String id, Handover handover) {
        var grant = held.grant();
        var from = grant.beginsFrom(handover.on()) ? grant.validFrom() : handover.on();
        return new HeldGrant(id, grant.in(handover.into(), from), handover.by(), handover.at());
    }

    /** Ends what has a twin in the successor by now. */
    public boolean end(Handover handover, BooleanSupplier goOn) {
        return accounts.each(user -> end(user, handover), goOn);
    }

    private void end(UserAccount user, Handover handover) {
        var ending = lasting(user, handover.from(), handover.on());
        if (!ending.isEmpty()) {
            ending.forEach(held -> tell("grant_changed", user, held, handover));
            accounts.rewrite(user.username(), account -> ended(account, handover));
        }
    }

    private static UserAccount ended(UserAccount user, Handover handover) {
        return user.withGrants(
                user.grants().stream()
                        .map(held ->
                                lasts(held.grant(), handover.from(), handover.on())
                                        ? held.until(handover.on())
                                        : held)
                        .toList());
    }

    private void tell(String kind, UserAccount user, HeldGrant held, Handover handover) {
        var detail =
                Map.of(
                        "merger", handover.merger(),
                        "grant", held.id(),
                        "role", held.grant().role().name(),
                        "from", handover.from().value(),
                        "into", handover.into().value());
        events.happened(
                new AccessEvent(kind, handover.by(), user.username(), handover.at(), detail));
    }
}
