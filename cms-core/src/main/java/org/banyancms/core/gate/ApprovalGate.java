package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.SignOffKind;

/**
 * G03: the variant stands in the approved stage and an approval is bound to just this content,
 * given by somebody who wrote none of it. A translation is approved through its source's approval
 * and its own language sign-off.
 */
final class ApprovalGate implements PublishGate {
    private static final String CLAUSE = "I.2";

    private final SignOffs signOffs;

    ApprovalGate(Entries entries) {
        this.signOffs = new SignOffs(entries);
    }

    @Override
    public String code() {
        return "G03";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        if (!context.variant().stage().equals(context.type().workflow().approved())) {
            findings.add(
                    finding(
                            context,
                            "/stage",
                            "not_approved",
                            Map.of("stage", context.variant().stage())));
        } else if (signOffs.given(context, SignOffKind.APPROVAL).isEmpty()) {
            findings.add(finding(context, "/signOffs", "approval_void", Map.of()));
        }
        for (var kind : List.of(SignOffKind.LANGUAGE, SignOffKind.RIGHTS)) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            if (context.type().workflow().signOffs().contains(word)
                    && signOffs.given(context, kind).isEmpty()) {
                findings.add(
                        finding(context, "/signOffs", "sign_off_missing", Map.of("kind", word)));
            }
        }
        var writers = new ArrayList<>(context.variant().authors());
        writers.addAll(context.entry().editors());
        signOffs.given(context, SignOffKind.APPROVAL)
                .filter(word ->
                        context.variant().origin() == null && writers.contains(word.actor()))
                .ifPresent(word ->
                        findings.add(
                                finding(
                                        context,
                                        "/signOffs",
                                        "own_approval",
                                        Map.of("actor", word.actor()))));
        return findings;
    }

    private static Finding finding(
            GateContext context, String pointer, String reason, Map<String, Object> params) {
        return new Finding(
                "G03",
                GateLevel.BLOCK,
                pointer,
                context.variant().locale(),
                reason,
                params,
                CLAUSE);
    }
}
