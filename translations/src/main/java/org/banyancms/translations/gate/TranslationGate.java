package org.banyancms.translations.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.TranslationOrigin;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.translations.termbase.TermStore;

/**
 * G09: reviewed by another person, not behind its source, the same figures and the names of the
 * termbase.
 */
public final class TranslationGate implements PublishGate {

    static final String CODE = "G09";
    static final String CLAUSE = "II.4, II.5";

    private final TranslationStatus status;
    private final TextComparison comparison;
    private final TermStore terms;

    public TranslationGate(TranslationStatus status, TextComparison comparison, TermStore terms) {
        this.status = status;
        this.comparison = comparison;
        this.terms = terms;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> check(GateContext context) {
        if (context.action() == GateAction.UNPUBLISH
                || context.variant().locale().equals(context.entry().sourceLocale())) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        var staleness = status.staleness(context.entry().id()).get(context.variant().locale());
        if (staleness != null && staleness.stale()) {
            findings.add(stale(context, staleness));
        }
        var origin = context.variant().origin();
        if (origin != null) {
            if (!isReviewed(context, origin)) {
                findings.add(finding(context, GateLevel.BLOCK, "", "not_reviewed", Map.of()));
            }
            if (staleness == null || !staleness.stale()) {
                findings.addAll(comparison.compare(context, terms.all()));
            }
        }
        return findings;
    }

    private static Finding stale(GateContext context, TranslationStatus.Staleness staleness) {
        boolean major = staleness.severity().equals("major");
        return finding(
                context,
                major ? GateLevel.BLOCK : GateLevel.WAIVABLE,
                "",
                major ? "stale_major" : "stale_minor",
                Map.of("segments", staleness.staleSegments(), "total", staleness.totalSegments()));
    }

    private static boolean isReviewed(GateContext context, TranslationOrigin origin) {
        return context.variant()
                .approving(SignOffKind.LANGUAGE, context.hash())
                .map(SignOff::actor)
                .filter(reviewer -> !origin.translators().contains(reviewer))
                .isPresent();
    }

    static Finding finding(
            GateContext context,
            GateLevel level,
            String pointer,
            String reason,
            Map<String, Object> params) {
        return new Finding(
                CODE, level, pointer, context.variant().locale(), reason, params, CLAUSE);
    }
}
