package org.banyancms.core.type;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Role;
import org.banyancms.core.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reads the workflow part of a type's definition. */
final class WorkflowReader {

    private WorkflowReader() {}

    static Workflow read(@Nullable Object tree, List<FieldProblem> problems) {
        if (!(tree instanceof Map<?, ?> map)
                || !(map.get("stages") instanceof List<?> names)
                || names.isEmpty()) {
            problems.add(FieldProblem.at("/workflow/stages", "required"));
            return Workflows.editorial();
        }
        var stages = names.stream().map(String::valueOf).toList();
        var approved = String.valueOf(map.get("approved"));
        if (!stages.contains(approved)) {
            problems.add(
                    FieldProblem.at(
                            "/workflow/approved",
                            "unknown_choice",
                            Map.of("value", approved, "choices", String.join(", ", stages))));
        }
        var steps = new ArrayList<WorkflowStep>();
        if (map.get("steps") instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> step) {
                    steps.add(step(step, stages, "/workflow/steps/" + i, problems));
                }
            }
        }
        if (steps.stream().noneMatch(step -> step.to().equals(approved))) {
            problems.add(FieldProblem.at("/workflow/steps", "no_way_to_approved"));
        }
        return new Workflow(stages, approved, steps, signOffs(map.get("signOffs"), problems));
    }

    private static List<String> signOffs(@Nullable Object tree, List<FieldProblem> problems) {
        if (!(tree instanceof List<?> names)) {
            return List.of("approval", "secrecy");
        }
        for (int i = 0; i < names.size(); i++) {
            if (!Workflow.SIGN_OFFS.contains(String.valueOf(names.get(i)))) {
                problems.add(
                        FieldProblem.at(
                                "/workflow/signOffs/" + i,
                                "unknown_choice",
                                Map.of(
                                        "value",
                                        String.valueOf(names.get(i)),
                                        "choices",
                                        String.join(", ", Workflow.SIGN_OFFS))));
            }
        }
        return names.stream().map(String::valueOf).toList();
    }

    private static WorkflowStep step(
            Map<?, ?> tree, List<String> stages, String at, List<FieldProblem> problems) {
        var from = String.valueOf(tree.get("from"));
        var to = String.valueOf(tree.get("to"));
        for (var stage : List.of(from, to)) {
            if (!stages.contains(stage)) {
                problems.add(
                        FieldProblem.at(
                                at,
                                "unknown_choice",
                                Map.of("value", stage, "choices", String.join(", ", stages))));
            }
        }
        return new WorkflowStep(from, to, roles(tree.get("roles"), at + "/roles", problems));
    }

    private static Set<Role> roles(@Nullable Object tree, String at, List<FieldProblem> problems) {
        var roles = EnumSet.noneOf(Role.class);
        if (tree instanceof List<?> list) {
            for (var name : list) {
                try {
                    roles.add(Role.valueOf(String.valueOf(name)));
                } catch (IllegalArgumentException _) {
                    problems.add(
                            FieldProblem.at(
                                    at,
                                    "unknown_choice",
                                    Map.of(
                                            "value",
                                            String.valueOf(name),
                                            "choices",
                                            List.of(Role.values()).toString())));
                }
            }
        }
        return roles;
    }
}
