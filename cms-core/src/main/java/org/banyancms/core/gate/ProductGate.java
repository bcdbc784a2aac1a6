package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * G18: a product with a geographical indication has its certificate's number and its name as
 * registered.
 */
final class ProductGate implements PublishGate {

    @Override
    public String code() {
        return "G18";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        for (var name : List.of("certificateNumber", "registeredName")) {
            if (context.type().field(name).isPresent()
                    && context.entry().shared().text(name).isEmpty()) {
                findings.add(
                        new Finding(
                                "G18",
                                GateLevel.WARN,
                                "/fields/" + name,
                                context.variant().locale(),
                                "missing",
                                Map.of("field", name),
                                "III.6"));
            }
        }
        return findings;
    }
}
