package org.banyancms.core.gate;

import java.util.List;
import java.util.Map;

/** G17: the story belongs to an activity of its unit's annual plan. */
final class PlanGate implements PublishGate {

    @Override
    public String code() {
        return "G17";
    }

    @Override
    public boolean ofContentAlone() {
        return true;
    }

    @Override
    public List<Finding> check(GateContext context) {
        boolean asked = context.type().field("planActivity").isPresent();
        if (!asked || !context.entry().shared().text("planActivity").orElse("").isBlank()) {
            return List.of();
        }
        return List.of(
                new Finding(
                        "G17",
                        GateLevel.WARN,
                        "/fields/planActivity",
                        context.variant().locale(),
                        "no_activity",
                        Map.of(),
                        "III.11-a"));
    }
}
