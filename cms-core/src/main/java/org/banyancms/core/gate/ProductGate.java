package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.text.Folding;

/**
 * G18: a product with a geographical indication has its certificate's number, and its name is
 * written as registered.
 */
final class ProductGate implements PublishGate {

    @Override
    public String code() {
        return "G18";
    }

    @Override
    public boolean ofContentAlone() {
        return true;
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        var shared = context.entry().shared();
        var mark = shared.text("mark").orElse("geographical-indication");
        if (!mark.equals("geographical-indication")) {
            return findings;
        }
        for (var name : List.of("certificateNumber", "registeredName")) {
            if (context.type().field(name).isPresent() && shared.text(name).isEmpty()) {
                findings.add(finding(context, name, "missing", Map.of("field", name)));
            }
        }
        shared.text("registeredName")
                .filter(_ -> context.variant().locale().equals(context.entry().sourceLocale()))
                .filter(name -> misspelt(name, context.variant().fields().text("title").orElse("")))
                .ifPresent(name ->
                        findings.add(finding(context, "title", "misspelt", Map.of("name", name))));
        return findings;
    }

    /** The name stands there but for its marks or capitals. */
    private static boolean misspelt(String registered, String text) {
        return !text.contains(registered) && Folding.fold(text).contains(Folding.fold(registered));
    }

    private static Finding finding(
            GateContext context, String field, String reason, Map<String, Object> params) {
        return new Finding(
                "G18",
                GateLevel.WARN,
                "/fields/" + field,
                context.variant().locale(),
                reason,
                params,
                "III.6");
    }
}
