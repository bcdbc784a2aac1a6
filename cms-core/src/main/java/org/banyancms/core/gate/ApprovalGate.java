package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Role;
import org.banyancms.core.entry.SignOffKind;

/**
 * G03: the variant stands in the approved stage and an approval is bound to just this content,
 * given by somebody who wrote none of it and who may still give it when it goes out. A translation
 * is approved through its source's approval and its own language sign-off. For statements the
 * spokesperson alone speaks (Decree 09/2017), whatever the type's workflow says.
 */
final class ApprovalGate implements PublishGate {
    private static final String CLAUSE = "I.2, NĐ 09/2017";
    private static final String STATEMENT = "statement";

    private final SignOffs signOffs;

    ApprovalGate(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    @Override
    public String code() {
        return "G03";
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        var stage = context.variant().stage();
        var approval = signOffs.given(context, SignOffKind.APPROVAL);
        if (!stage.equals(context.type().workflow().approved())) {
            findings.add(finding(context, "/stage", "not_approved", Map.of("stage", stage)));
        } else if (approval.isEmpty()) {
            findings.add(finding(context, "/signOffs", "approval_void", Map.of()));
        }
        approval.flatMap(given -> againstApproval(context, given)).ifPresent(findings::add);
        for (var kind : List.of(SignOffKind.LANGUAGE, SignOffKind.RIGHTS)) {
            againstOther(context, kind).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> againstApproval(GateContext context, Given given) {
        if (given.byWriter(context)) {
            var params = Map.<String, Object>of("actor", given.word().actor());
            return Optional.of(finding(context, "/signOffs", "own_approval", params));
        }
        var approvers =
                context.type().name().equals(STATEMENT)
                        ? Set.of(Role.SPOKESPERSON)
                        : context.type().workflow().approvers();
        return left(context, given, approvers, "approval");
    }

    /** The language and the rights sign-off, where the type asks for them or they are given. */
    private Optional<Finding> againstOther(GateContext context, SignOffKind kind) {
        var word = kind.name().toLowerCase(Locale.ROOT);
        var given = signOffs.given(context, kind);
        if (given.isPresent()) {
            return left(context, given.get(), kind.permission().roles(), word);
        }
        return context.type().workflow().signOffs().contains(word)
                ? Optional.of(
                        finding(context, "/signOffs", "sign_off_missing", Map.of("kind", word)))
                : Optional.empty();
    }

    /** Whoever signed cannot sign any more. */
    private Optional<Finding> left(GateContext context, Given given, Set<Role> roles, String kind) {
        if (signOffs.stands(context, given, roles)) {
            return Optional.empty();
        }
        var named = roles.stream().map(Role::name).sorted().toList().toString();
        var params = Map.<String, Object>of("actor", given.whose(), "kind", kind, "roles", named);
        return Optional.of(finding(context, "/signOffs", "signer_left", params));
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
