package org.banyancms.core.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;

/**
 * G04: somebody else has signed, for just this content, that it holds nothing secret, and may still
 * sign when it goes out. Never waived: where a reviewer has found something, nobody but that
 * reviewer can say of the same content that it is not so.
 */
final class SecrecyGate implements PublishGate {
    private static final String CONTAINS = "contains";

    private final SignOffs signOffs;

    SecrecyGate(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @Override
    public String code() {
        return "G04";
    }

    @Override
    public List<Finding> check(GateContext context) {
        return reason(context).map(reason -> List.of(finding(context, reason))).orElse(List.of());
    }

    private Optional<String> reason(GateContext context) {
        if (isLocked(context)) {
            return Optional.of(CONTAINS);
        }
        var given = signOffs.given(context, SignOffKind.SECRECY);
        if (given.isEmpty()) {
            return Optional.of(whyNot(context));
        }
        if (given.get().byWriter(context)) {
            return Optional.of("own_review");
        }
        var roles = SignOffKind.SECRECY.permission().roles();
        return signOffs.stands(context, given.get(), roles)
                ? Optional.empty()
                : Optional.of("signer_left");
    }

    /** Whether a reviewer has found something in just this content and not taken it back. */
    private static boolean isLocked(GateContext context) {
        var words =
                context.variant().signOffs().stream()
                        .filter(word -> word.kind() == SignOffKind.SECRECY)
                        .filter(word -> word.hash().equals(context.hash()))
                        .toList();
        return words.stream().anyMatch(word -> found(last(words, word.actor())));
    }

    private static SignOff last(List<SignOff> words, String actor) {
        return words.reversed().stream()
                .filter(word -> word.actor().equals(actor))
                .findFirst()
                .orElseThrow();
    }

    private static boolean found(SignOff word) {
        return !word.approved() && word.answers().containsValue(CONTAINS);
    }

    private static String whyNot(GateContext context) {
        return SignOffs.lastOn(context.variant(), SignOffKind.SECRECY, context.hash())
                .map(_ -> "unclear")
                .orElse("not_signed");
    }

    private static Finding finding(GateContext context, String reason) {
        return new Finding(
                "G04",
                GateLevel.BLOCK,
                "/signOffs",
                context.variant().locale(),
                reason,
                Map.of(),
                "III.9, III.11");
    }
}
