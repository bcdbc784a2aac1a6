package org.banyancms.core.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationStore;

/** G02: the owner exists on the day on which the story goes out, and answers for it by name. */
final class OwnerGate implements PublishGate {
    private static final String CLAUSE = "II.2-b";

    /** Topics that only their owners may speak of. */
    private static final Set<String> RESTRICTED = Set.of("defence");

    private final OrganisationStore organisations;

    OwnerGate(OrganisationStore organisations) {
        this.organisations = organisations;
    }

    @Override
    public String code() {
        return "G02";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var owner = context.entry().owner();
        var found = organisations.find(owner);
        if (found.isEmpty()) {
            return List.of(finding(context, "unknown_owner", Map.of("owner", owner.value())));
        }
        if (found.get().existsAt(context.at())) {
            return competence(context, found.get());
        }
        var successor = found.get().succeededBy();
        return List.of(
                finding(
                        context,
                        "not_in_office",
                        Map.of(
                                "owner",
                                owner.value(),
                                "successor",
                                successor == null ? "none" : successor.value())));
    }

    /** The topics of the register that neither the owner nor the group it belongs to owns. */
    private List<Finding> competence(GateContext context, Organisation owner) {
        var owned = new HashSet<>(owner.topics());
        if (owner.group() != null) {
            organisations.find(owner.group()).ifPresent(group -> owned.addAll(group.topics()));
        }
        return context.entry().topics().stream()
                .filter(topic ->
                        owned.isEmpty() ? RESTRICTED.contains(topic) : !owned.contains(topic))
                .map(topic ->
                        finding(
                                context,
                                "not_competent",
                                Map.of("owner", owner.code().value(), "topic", topic)))
                .toList();
    }

    private static Finding finding(GateContext context, String reason, Map<String, Object> params) {
        return new Finding(
                "G02",
                GateLevel.BLOCK,
                "/owner",
                context.variant().locale(),
                reason,
                params,
                CLAUSE);
    }
}
