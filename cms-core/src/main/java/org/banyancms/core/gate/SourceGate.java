package org.banyancms.core.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.type.SourceClasses;

/**
 * G01: every story names its sources, every figure has a unit, a date and a source, and sources
 * that disagree on a figure are settled by a note (plan II.2, II.5; Decree 72/2015, Article 3).
 */
final class SourceGate implements PublishGate {
    private static final String CLAUSE = "II.2, II.5";

    @Override
    public String code() {
        return "G01";
    }

    @Override
    public boolean ofContentAlone() {
        return true;
    }

    @Override
    public List<Finding> check(GateContext context) {
        var findings = new ArrayList<Finding>();
        var shared = context.entry().shared();
        var sources = shared.objects("sources");
        if (context.type().field("sources").isPresent() && sources.isEmpty()) {
            findings.add(finding(context, "/fields/sources", "no_source", Map.of()));
        }
        for (int i = 0; i < sources.size(); i++) {
            for (var name : List.of("id", "class", "issuer")) {
                if (!(sources.get(i).get(name) instanceof String)) {
                    var pointer = "/fields/sources/" + i + "/" + name;
                    findings.add(
                            finding(context, pointer, "source_incomplete", Map.of("member", name)));
                }
            }
        }
        checkClasses(context, sources, findings);
        Set<String> ids =
                sources.stream()
                        .map(source -> String.valueOf(source.get("id")))
                        .collect(Collectors.toCollection(HashSet::new));
        var facts = shared.objects("facts");
        for (int i = 0; i < facts.size(); i++) {
            checkFact(context, facts.get(i), "/fields/facts/" + i, ids, findings);
        }
        checkConflicts(context, facts, findings);
        return findings;
    }

    private static void checkClasses(
            GateContext context, List<Map<String, Object>> sources, List<Finding> findings) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).get("class") instanceof String name
                    && !SourceClasses.ALL.contains(name)) {
                var pointer = "/fields/sources/" + i + "/class";
                findings.add(finding(context, pointer, "class_not_allowed", Map.of("name", name)));
            }
        }
    }

    private static void checkFact(
            GateContext context,
            Map<String, Object> fact,
            String at,
            Set<String> ids,
            List<Finding> findings) {
        var named = sourcesOf(fact);
        if (named.isEmpty()) {
            findings.add(finding(context, at + "/sources", "fact_without_source", Map.of()));
        }
        named.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id ->
                        findings.add(
                                finding(
                                        context,
                                        at + "/sources",
                                        "unknown_source",
                                        Map.of("id", id))));
        if (fact.get("value") instanceof Number) {
            for (var name : List.of("unit", "asOf")) {
                if (!(fact.get(name) instanceof String)) {
                    findings.add(
                            finding(
                                    context,
                                    at + "/" + name,
                                    "figure_without_" + name.toLowerCase(java.util.Locale.ROOT),
                                    Map.of()));
                }
            }
        }
    }

    private static void checkConflicts(
            GateContext context, List<Map<String, Object>> facts, List<Finding> findings) {
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                var one = facts.get(i);
                var other = facts.get(j);
                if (one.get("label") != null
                        && Objects.equals(one.get("label"), other.get("label"))
                        && Objects.equals(one.get("asOf"), other.get("asOf"))
                        && !Objects.equals(one.get("value"), other.get("value"))
                        && one.get("note") == null
                        && other.get("note") == null) {
                    findings.add(
                            finding(context, "/fields/facts/" + j, "conflict", Map.of("other", i)));
                }
            }
        }
    }

    private static List<String> sourcesOf(Map<String, Object> fact) {
        if (fact.get("sources") instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return fact.get("source") instanceof String id ? List.of(id) : List.of();
    }

    private static Finding finding(
            GateContext context, String pointer, String reason, Map<String, Object> params) {
        return new Finding(
                "G01",
                GateLevel.BLOCK,
                pointer,
                context.variant().locale(),
                reason,
                params,
                CLAUSE);
    }
}
