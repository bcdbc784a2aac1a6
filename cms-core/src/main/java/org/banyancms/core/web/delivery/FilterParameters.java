package org.banyancms.core.web.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/** Reads {@code filter[a][b]=c} into the tree that a filter in JSON has. */
final class FilterParameters {
    private static final Pattern SHAPE = Pattern.compile("filter(\\[[A-Za-z0-9]{1,50}]){1,12}");
    private static final Pattern STEP = Pattern.compile("\\[([A-Za-z0-9]+)]");

    private FilterParameters() {}

    static Map<String, Object> read(Map<String, String[]> parameters) {
        var tree = new LinkedHashMap<String, Object>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("filter")) {
                put(tree, name, values[values.length - 1]);
            }
        });
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, String value) {
        if (!SHAPE.matcher(name).matches()) {
            throw malformed(name);
        }
        List<String> steps = new ArrayList<>();
        STEP.matcher(name).results().forEach(step -> steps.add(step.group(1)));
        var at = tree;
        for (var step : steps.subList(0, steps.size() - 1)) {
            at = child(at, step, name);
        }
        at.put(steps.getLast(), value);
    }

    @SuppressWarnings("unchecked") // only maps made here are ever put in
    private static Map<String, Object> child(Map<String, Object> at, String step, String name) {
        var child = at.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
        if (child instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw malformed(name);
    }

    private static ProblemException malformed(String name) {
        return ProblemException.of(
                CoreProblem.QUERY_INVALID,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", name, "value", ""))));
    }
}
