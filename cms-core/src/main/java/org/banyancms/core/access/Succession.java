package org.banyancms.core.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens to the organisations themselves when they are merged. */
public final class Succession {
    private static final int ALL = 10_000;

    private final OrganisationStore store;
    private final AccessEvents events;

    public Succession(OrganisationStore store, AccessEvents events) {
        this.store = store;
        this.events = events;
    }

    /**
     * The successor becomes competent for what the other one owned, and the head of its members.
     */
    public void begin(Handover handover) {
        var from = store.find(handover.from()).orElseThrow();
        rewrite(handover.into(), handover, into -> into.owning(both(into, from)));
        store.after("", ALL).stream()
                .filter(member -> handover.from().equals(member.group()))
                .forEach(member -> join(member, from, handover));
    }

    /** One that owns no topic in particular may speak of all of them, and goes on to. */
    private static List<String> both(Organisation into, Organisation from) {
        var topics = new LinkedHashSet<>(into.topics());
        if (!topics.isEmpty()) {
            topics.addAll(from.topics());
        }
        return List.copyOf(topics);
    }

    private void join(Organisation member, Organisation from, Handover handover) {
        boolean itself = member.code().equals(handover.into());
        var head = itself ? from.group() : handover.into();
        rewrite(member.code(), handover, found -> found.memberOf(head));
    }

    /** The other one ends, and names its successor. */
    public void end(Handover handover) {
        rewrite(handover.from(), handover, from -> from.ended(handover.on(), handover.into()));
    }

    private void rewrite(
            OrganisationCode code, Handover handover, UnaryOperator<Organisation> change) {
        while (true) {
            var before = store.find(code).orElseThrow();
            var after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            tell(code, handover);
            if (store.replace(after.revised(before.revision() + 1), before.revision())) {
                return;
            }
        }
    }

    private void tell(OrganisationCode code, Handover handover) {
        var detail =
                Map.of(
                        "merger", handover.merger(),
                        "from", handover.from().value(),
                        "into", handover.into().value());
        events.happened(
                new AccessEvent(
                        "organisation_changed",
                        handover.by(),
                        code.value(),
                        handover.at(),
                        detail));
    }
}
