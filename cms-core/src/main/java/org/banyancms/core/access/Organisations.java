package org.banyancms.core.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The register of organisations. Every change needs the permission to administer, and is told to
 * the audit.
 */
public final class Organisations {
    private final OrganisationStore store;
    private final AccessEvents events;
    private final Clock clock;

    public Organisations(OrganisationStore store, AccessEvents events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** The organisation of this code, if there is one. */
    public Optional<Organisation> find(OrganisationCode code) {
        return store.find(code);
    }

    /**
     * The organisation of this code.
     *
     * @throws ProblemException {@code organisation_not_found}
     */
    public Organisation get(OrganisationCode code) {
        return store.find(code)
                .orElseThrow(() ->
                        ProblemException.of(
                                CoreProblem.ORGANISATION_NOT_FOUND,
                                Map.of("organisation", code.value())));
    }

    /** Organisations in order of their codes, after a code. */
    public List<Organisation> list(String after, int limit) {
        return store.after(after, limit);
    }

    /** Adds an organisation; its revision becomes 1. */
    public Organisation create(Actor actor, Organisation organisation) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(faults(organisation));
        var created = organisation.revised(1);
        if (!store.insert(created)) {
            throw ProblemException.of(
                    CoreProblem.ORGANISATION_EXISTS,
                    Map.of("organisation", organisation.code().value()));
        }
        tell("organisation_created", actor, created);
        return created;
    }

    /** Puts an organisation in the place of the one with its code. */
    public Organisation change(Actor actor, Organisation organisation, long expected) {
        actor.require(Permission.ADMINISTER, null, null);
        AccessRules.check(faults(organisation));
        var changed = organisation.revised(expected + 1);
        if (!store.replace(changed, expected)) {
            throw AccessRules.stale(get(organisation.code()).revision());
        }
        tell("organisation_changed", actor, changed);
        return changed;
    }

    private List<FieldProblem> faults(Organisation organisation) {
        var faults = new ArrayList<FieldProblem>();
        if (!organisation.names().containsKey(LocaleTag.VI)) {
            faults.add(FieldProblem.at("/names/vi", "required"));
        }
        organisation
                .names()
                .forEach((locale, name) ->
                        faults.addAll(
                                AccessRules.text(
                                        "/names/" + locale.value(), name, AccessRules.NAME)));
        faults.addAll(AccessRules.period(organisation.validFrom(), organisation.validTo()));
        faults.addAll(AccessRules.organisation("/group", organisation.group(), store));
        faults.addAll(AccessRules.organisation("/succeededBy", organisation.succeededBy(), store));
        if (followsItself(organisation.code(), organisation.succeededBy())) {
            faults.add(FieldProblem.at("/succeededBy", "circular"));
        }
        return faults;
    }

    private boolean followsItself(OrganisationCode self, @Nullable OrganisationCode next) {
        var seen = new HashSet<OrganisationCode>();
        var following = next;
        while (following != null && seen.add(following)) {
            if (following.equals(self)) {
                return true;
            }
            following = store.find(following).map(Organisation::succeededBy).orElse(null);
        }
        return false;
    }

    private void tell(String kind, Actor actor, Organisation organisation) {
        events.happened(
                new AccessEvent(
                        kind,
                        actor.username(),
                        organisation.code().value(),
                        clock.instant(),
                        Map.of()));
    }
}
