package org.banyancms.core.web.release;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.gate.Waiver;
import org.banyancms.core.gate.WaiverRule;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.GatesClosedException;
import org.banyancms.core.release.ItemFinding;
import org.banyancms.core.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** What gates find, told in the user's language. */
final class FindingAnswers {
    private final Messages messages;

    FindingAnswers(Messages messages) {
        this.messages = messages;
    }

    Map<String, Object> finding(Finding finding, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        var key = "gate." + finding.code() + "." + finding.reason();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", finding.code());
        answer.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        answer.put("reason", finding.reason());
        answer.put("pointer", finding.pointer());
        answer.put("locale", finding.locale() == null ? null : finding.locale().value());
        answer.put("message", messages.text(language, key, finding.params()));
        answer.put("fix", messages.text(language, key + ".fix", finding.params()));
        answer.put("clause", finding.clause());
        answer.put("waivableBy", waivableBy(finding));
        answer.put("waiver", waiver(finding.waiver()));
        return answer;
    }

    private static @Nullable String waivableBy(Finding finding) {
        return finding.level() == GateLevel.WAIVABLE
                ? WaiverRule.of(finding.code()).map(rule -> rule.role().name()).orElse(null)
                : null;
    }

    private static @Nullable Map<String, Object> waiver(@Nullable Waiver waiver) {
        if (waiver == null) {
            return null;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", waiver.id());
        answer.put("by", waiver.actor());
        answer.put("at", waiver.at().toString());
        answer.put("until", waiver.until() == null ? null : waiver.until().toString());
        answer.put("reason", waiver.reason());
        return answer;
    }

    List<Map<String, Object>> findings(List<ItemFinding> findings, HttpServletRequest request) {
        return findings.stream()
                .map(found -> {
                    var answer = new LinkedHashMap<String, Object>();
                    answer.put("item", found.index());
                    answer.put("entry", found.entry().value());
                    answer.putAll(finding(found.finding(), request));
                    return (Map<String, Object>) answer;
                })
                .toList();
    }

    /** Runs a publication; closed gates become a problem that names every finding. */
    <T> T refusing(HttpServletRequest request, Supplier<T> publication) {
        try {
            return publication.get();
        } catch (GatesClosedException closed) {
            long blocking =
                    closed.findings().stream()
                            .filter(f -> f.finding().level() != GateLevel.WARN)
                            .count();
            throw ProblemException.of(CoreProblem.GATES_CLOSED, Map.of("count", blocking))
                    .with(Map.of("findings", findings(closed.findings(), request)));
        }
    }
}
