package org.banyancms.core.gate;

import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.SignOffKind;

/**
 * G04: somebody else has signed, for just this content, that it holds nothing secret. Never waived.
 */
final class SecrecyGate implements PublishGate {
    private final SignOffs signOffs;

    SecrecyGate(Entries entries) {
        this.signOffs = new SignOffs(entries);
    }

    @Override
    public String code() {
        return "G04";
    }

    @Override
    public List<Finding> check(GateContext context) {
        if (signOffs.given(context, SignOffKind.SECRECY).isPresent()) {
            return List.of();
        }
        return List.of(
                new Finding(
                        "G04",
                        GateLevel.BLOCK,
                        "/signOffs",
                        context.variant().locale(),
                        reason(context),
                        Map.of(),
                        "III.9, III.11"));
    }

    /** What the reviewer answered last on just this content, if they could not sign. */
    private static String reason(GateContext context) {
        return context.variant().signOffs().reversed().stream()
                .filter(word -> word.kind() == SignOffKind.SECRECY)
                .filter(word -> word.hash().equals(context.hash()) && !word.approved())
                .findFirst()
                .map(word -> word.answers().containsValue("contains") ? "contains" : "unclear")
                .orElse("not_signed");
    }
}
