package org.banyancms.core.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * The register of duties. Every change needs the permission to administer, and is told to the
 * audit.
 */
public final class Duties {
    private final DutyStore store;
    private final OrganisationStore organisations;
    private final UserStore users;
    private final AccessEvents events;
    private final Clock clock;

    public Duties(
            DutyStore store,
            OrganisationStore organisations,
            UserStore users,
            AccessEvents events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The duty of this identity.
     *
     * @throws ProblemException {@code duty_not_found}
     */
    public Duty get(String id) {
        return store.find(id).orElseThrow(() -> ProblemException.of(AccessProblem.DUTY_NOT_FOUND));
    }

    /** Duties in order of their identities, after one. */
    public List<Duty> list(String after, int limit) {
        return store.after(after, limit);
    }

    /** Adds a duty; its revision becomes 1. Adding the same identity again gives what is there. */
    public Duty create(Actor actor, Duty duty) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(faults(duty));
        var created = duty.revised(1);
        if (!store.insert(created)) {
            return get(duty.id());
        }
        tell("duty_created", actor, created);
        return created;
    }

    /** Puts a duty in the place of the one with its identity. */
    public Duty change(Actor actor, Duty duty, long expected) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(faults(duty));
        var changed = duty.revised(expected + 1);
        if (!store.replace(changed, expected)) {
            throw AccessRules.stale(get(duty.id()).revision());
        }
        tell("duty_changed", actor, changed);
        return changed;
    }

    private List<FieldProblem> faults(Duty duty) {
        var faults =
                new ArrayList<>(
                        AccessRules.organisation(
                                "/organisation", duty.organisation(), organisations));
        if (!duty.names().containsKey(LocaleTag.VI)) {
            faults.add(FieldProblem.at("/names/vi", "required"));
        }
        faults.addAll(AccessRules.period(duty.validFrom(), duty.validTo()));
        if (duty.holder() != null && users.find(duty.holder()).isEmpty()) {
            faults.add(FieldProblem.at("/holder", "unknown_user", Map.of("value", duty.holder())));
        }
        if (duty.succeededBy() != null && store.find(duty.succeededBy()).isEmpty()) {
            faults.add(
                    FieldProblem.at(
                            "/succeededBy", "unknown_duty", Map.of("value", duty.succeededBy())));
        }
        return faults;
    }

    private void tell(String kind, Actor actor, Duty duty) {
        events.happened(
                new AccessEvent(kind, actor.username(), duty.id(), clock.instant(), Map.of()));
    }
}
