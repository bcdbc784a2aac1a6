package org.banyancms.core.succession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which organisations can be merged into which, and when. */
public final class MergerRules {
    private final Organisations organisations;
    private final MergerStore store;

    public MergerRules(Organisations organisations, MergerStore store) {
        this.organisations = organisations;
        this.store = store;
    }

    /** Refuses what cannot be planned, with everything that is wrong with it. */
    void check(Actor actor, MergerDesk.Wish wish) {
        var from = organisations.get(wish.from());
        if (!from.existsAt(wish.on().at())) {
            throw ended(from);
        }
        if (store.of(wish.from()).isPresent()) {
            throw exists(wish.from());
        }
        refuse(faults(wish.from(), wish.into(), wish.on().at()));
        if (actor.grants().stream().anyMatch(grant -> passes(grant, wish))) {
            throw ProblemException.of(AccessProblem.SELF_GRANT);
        }
    }

    private static boolean passes(RoleGrant grant, MergerDesk.Wish wish) {
        var end = grant.validTo();
        return wish.from().equals(grant.organisation())
                && (end == null || end.isAfter(wish.on().at()));
    }

    /** The same for one that is planned already, except for what its being planned brings. */
    void checkAgain(Merger merger) {
        refuse(faults(merger.from(), merger.into(), merger.on().at()));
    }

    /** Why the successor cannot take over at an instant, null where it can. */
    @Nullable String hindrance(Merger merger, Instant now) {
        boolean there =
                organisations.find(merger.into()).filter(into -> into.existsAt(now)).isPresent();
        return there ? null : "not_in_office";
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
    }

    private static ProblemException ended(Organisation from) {
        var successor = from.succeededBy();
        return ProblemException.of(
                AccessProblem.ORGANISATION_ENDED,
                Map.of(
                        "organisation",
                        from.code().value(),
                        "successor",
                        successor == null ? "none" : successor.value()));
    }

    static ProblemException exists(OrganisationCode from) {
        return ProblemException.of(
                AccessProblem.MERGER_EXISTS, Map.of("organisation", from.value()));
    }

    private List<FieldProblem> faults(OrganisationCode from, OrganisationCode into, Instant on) {
        var told = Map.<String, Object>of("value", into.value());
        var found = organisations.find(into);
        if (found.isEmpty()) {
            return List.of(FieldProblem.at("/into", "unknown_organisation", told));
        }
        if (into.equals(from)) {
            return List.of(FieldProblem.at("/into", "same_organisation", told));
        }
        var faults = new ArrayList<FieldProblem>();
        if (leads(into, from)) {
            faults.add(FieldProblem.at("/into", "circular"));
        } else if (!found.get().existsAt(on) || isOver(into, on)) {
            faults.add(FieldProblem.at("/into", "not_in_office", told));
        }
        awaited(from, on).map(MergerRules::awaited).forEach(faults::add);
        return faults;
    }

    /** Whether whoever follows an organisation, by what is done or planned, is another one. */
    private boolean leads(OrganisationCode first, OrganisationCode sought) {
        var seen = new HashSet<OrganisationCode>();
        OrganisationCode at = first;
        while (at != null && seen.add(at)) {
            if (at.equals(sought)) {
                return true;
            }
            at = next(at);
        }
        return false;
    }

    private @Nullable OrganisationCode next(OrganisationCode code) {
        return store.of(code)
                .map(Merger::into)
                .or(() -> organisations.find(code).map(Organisation::succeededBy))
                .orElse(null);
    }

    /** Whether an organisation is to have been merged itself by then. */
    private boolean isOver(OrganisationCode into, Instant on) {
        return store.of(into).filter(merger -> !merger.on().at().isAfter(on)).isPresent();
    }

    /** What is to be merged into an organisation after it would be gone. */
    private Stream<Merger> awaited(OrganisationCode from, Instant on) {
        return store.in(Merger.State.PLANNED).stream()
                .filter(merger -> merger.into().equals(from) && !merger.on().at().isBefore(on));
    }

    private static FieldProblem awaited(Merger merger) {
        var told = Map.<String, Object>of("value", merger.from().value());
        return FieldProblem.at("/on", "awaited_successor", told);
    }
}
