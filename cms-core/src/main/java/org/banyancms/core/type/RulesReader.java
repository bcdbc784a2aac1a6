package org.banyancms.core.type;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a field from its definition. */
final class RulesReader {
    static final List<String> MEMBERS =
            List.of(
                    "maxLength",
                    "min",
                    "max",
                    "choices",
                    "format",
                    "target",
                    "targets",
                    "onRemoval");

    private final Map<String, Object> tree;
    private final String at;
    private final List<FieldProblem> problems;

    private RulesReader(Map<String, Object> tree, String at, List<FieldProblem> problems) {
        this.tree = tree;
        this.at = at;
        this.problems = problems;
    }

    static FieldRules read(
            Map<String, Object> tree, FieldKind kind, String at, List<FieldProblem> problems) {
        return new RulesReader(tree, at, problems).rules(kind);
    }

    private FieldRules rules(FieldKind kind) {
        var choices = texts("choices");
        if (kind == FieldKind.CHOICE && choices.isEmpty()) {
            problems.add(FieldProblem.at(at + "/choices", "required"));
        }
        var min = number("min");
        var max = number("max");
        if (min != null && max != null && min > max) {
            problems.add(FieldProblem.at(at + "/max", "bounds"));
        }
        var length = number("maxLength");
        var targets = texts("targets");
        return new FieldRules(
                length == null ? 0 : length.intValue(),
                min,
                max,
                choices,
                format(),
                tree.get("target") instanceof String target ? List.of(target) : targets,
                onRemoval());
    }

    private List<String> texts(String member) {
        var value = tree.get(member);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (value != null) {
            problems.add(
                    FieldProblem.at(at + "/" + member, "wrong_value", Map.of("expected", "list")));
        }
        return List.of();
    }

    private @Nullable Double number(String member) {
        var value = tree.get(member);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value != null) {
            problems.add(
                    FieldProblem.at(
                            at + "/" + member, "wrong_value", Map.of("expected", "number")));
        }
        return null;
    }

    private @Nullable TextFormat format() {
        if (!(tree.get("format") instanceof String word)) {
            return null;
        }
        var format = TextFormat.ofWord(word);
        if (format.isEmpty()) {
            unknown("format", word, Stream.of(TextFormat.values()).map(TextFormat::word));
        }
        return format.orElse(null);
    }

    private OnRemoval onRemoval() {
        if (!(tree.get("onRemoval") instanceof String word)) {
            return OnRemoval.KEEP;
        }
        var rule = OnRemoval.ofWord(word);
        if (rule.isEmpty()) {
            unknown("onRemoval", word, Stream.of(OnRemoval.values()).map(OnRemoval::word));
        }
        return rule.orElse(OnRemoval.KEEP);
    }

    private void unknown(String member, String word, Stream<String> choices) {
        var params = Map.<String, Object>of("value", word, "choices", list(choices));
        problems.add(FieldProblem.at(at + "/" + member, "unknown_choice", params));
    }

    private static String list(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
