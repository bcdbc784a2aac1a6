package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;
import org.banyancms.core.type.FieldKind;
import org.banyancms.core.type.Operation;
import org.banyancms.core.type.TypeReader;

/**
 * What operations make of a type, one after the other. An operation that cannot be is told and
 * passed over.
 */
final class MigrationPlan {
    /** Fields that gates look for by name: renaming one would open a gate unseen. */
    private static final Set<String> BUILT_IN =
            Set.of(
                    "title",
                    "slug",
                    "sources",
                    "facts",
                    "embargoUntil",
                    "expiresAt",
                    "releaseTogether",
                    "planActivity",
                    "mark",
                    "registeredName");

    private final List<Operation> operations;
    private final List<ContentType> stages = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private MigrationPlan(ContentType before, List<Operation> operations) {
        this.operations = List.copyOf(operations);
        stages.add(before);
    }

    /** The plan of operations on a version of a type. */
    static MigrationPlan of(ContentType before, List<Operation> operations) {
        var plan = new MigrationPlan(before, operations);
        for (int i = 0; i < operations.size(); i++) {
            plan.apply(i, operations.get(i));
        }
        return plan;
    }

    /** Why it cannot be; empty when it can. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    List<Operation> operations() {
        return operations;
    }

    /** The type before an operation. */
    ContentType before(int operation) {
        return stages.get(operation);
    }

    /** The type after all of them. */
    ContentType after() {
        var first = stages.getFirst();
        return first.next(first.version() + 1, stages.getLast().fields());
    }

    /**
     * The operations that take these back, last one first.
     *
     * @param key under which an operation has remembered what it took away
     */
    List<Operation> inverse(java.util.function.IntFunction<String> key) {
        var inverse = new ArrayList<Operation>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            inverse.add(inverse(operations.get(i), stages.get(i), key.apply(i)));
        }
        return inverse;
    }

    private static Operation inverse(Operation operation, ContentType before, String key) {
        var path = operation.path();
        return switch (operation) {
            case Operation.Rename(_, var to) ->
                    new Operation.Rename(Paths.beside(path, to), path.getLast());
            case Operation.Move(_, var to) -> new Operation.Move(to, path);
            case Operation.Retype _ -> {
                var field = field(before, path);
                yield new Operation.Retype(path, field.kind(), field.rules(), key);
            }
            case Operation.Localise _ -> new Operation.Unlocalise(path, null, key);
            case Operation.Unlocalise _ ->
                    new Operation.Localise(path, field(before, path).translatable(), key);
            case Operation.Remove _ -> {
                var all = FieldTree.neighbours(before.fields(), path).orElse(List.of());
                var field = field(before, path);
                yield new Operation.Restore(path, field, all.indexOf(field), key);
            }
            case Operation.Restore _ -> new Operation.Remove(path);
        };
    }

    private static FieldDefinition field(ContentType type, List<String> path) {
        return type.at(path)
                .orElseThrow(() -> new IllegalStateException(type.name() + " lacks " + path));
    }

    private void apply(int index, Operation operation) {
        int before = problems.size();
        var at = "/operations/" + index;
        var path = operation.path();
        var fields = stages.getLast().fields();
        var found = FieldTree.find(fields, path);
        if (operation instanceof Operation.Restore restore) {
            free(fields, path, restore.definition(), at + "/path");
        } else if (found.isEmpty()) {
            problem(at + "/path", "unknown_path", Map.of("path", String.join(".", path)));
        } else if (path.size() == 1 && BUILT_IN.contains(path.getFirst())) {
            problem(at + "/path", "field_is_built_in", Map.of("path", path.getFirst()));
        } else {
            check(fields, operation, found.get(), at);
        }
        var next = problems.size() > before ? fields : changed(fields, operation, found);
        stages.add(stages.getLast().next(stages.getLast().version(), next));
    }

    private void check(
            List<FieldDefinition> fields, Operation operation, FieldDefinition field, String at) {
        switch (operation) {
            case Operation.Rename(var path, var to) ->
                    free(fields, Paths.beside(path, to), field, at + "/to");
            case Operation.Move move -> checkMove(fields, move, field, at);
            case Operation.Retype retype -> {
                if (!Conversion.possible(field.kind(), retype.to())) {
                    var params =
                            Map.<String, Object>of(
                                    "from", field.kind().word(), "to", retype.to().word());
                    problem(at + "/kind", "retype_impossible", params);
                }
            }
            case Operation.Localise localise -> checkPartition(localise, field, false, at);
            case Operation.Unlocalise unlocalise -> checkPartition(unlocalise, field, true, at);
            case Operation.Remove _, Operation.Restore _ -> {}
        }
    }

    private void checkPartition(
            Operation operation, FieldDefinition field, boolean localised, String at) {
        var params = Map.<String, Object>of("path", String.join(".", operation.path()));
        if (operation.path().size() > 1) {
            problem(at + "/path", "only_top_level", params);
        } else if (field.localised() != localised) {
            problem(at + "/path", localised ? "is_shared_already" : "is_localised_already", params);
        }
    }

    private void checkMove(
            List<FieldDefinition> fields, Operation.Move move, FieldDefinition field, String at) {
        var to = move.to();
        var scope = scope(fields, move.path());
        if (to.size() > move.path().size() && to.subList(0, move.path().size()).equals(move.path())
                || to.equals(move.path())) {
            problem(at + "/to", "move_into_itself", Map.of("path", String.join(".", to)));
        } else if (FieldTree.neighbours(fields, to).isEmpty() || !holdsParts(fields, to)) {
            problem(at + "/to", "unknown_path", Map.of("path", String.join(".", to)));
        } else if (!scope.equals(scope(fields, to))) {
            problem(at + "/to", "move_across_list", Map.of("path", String.join(".", to)));
        } else if (to.size() > 1 && localised(fields, to) != localised(fields, move.path())) {
            problem(at + "/to", "move_across_languages", Map.of("path", String.join(".", to)));
        } else if (to.size() - 1 + depth(field) > TypeReader.DEEPEST) {
            problem(at + "/to", "type_too_deep", Map.of());
        } else {
            free(fields, to, field, at + "/to");
        }
    }

    private static boolean holdsParts(List<FieldDefinition> fields, List<String> path) {
        return path.size() == 1
                || FieldTree.find(fields, path.subList(0, path.size() - 1))
                        .filter(parent ->
                                parent.kind() == FieldKind.BLOCK || parent.kind() == FieldKind.LIST)
                        .isPresent();
    }

    /** The names that lead to the nearest list around a field; none when there is no such list. */
    static List<String> scope(List<FieldDefinition> fields, List<String> path) {
        for (int length = path.size() - 1; length > 0; length--) {
            var prefix = path.subList(0, length);
            if (FieldTree.find(fields, prefix)
                    .filter(parent -> parent.kind() == FieldKind.LIST)
                    .isPresent()) {
                return prefix;
            }
        }
        return List.of();
    }

    private static boolean localised(List<FieldDefinition> fields, List<String> path) {
        return FieldTree.find(fields, path.subList(0, 1))
                .map(FieldDefinition::localised)
                .orElse(false);
    }

    private static int depth(FieldDefinition field) {
        return 1 + field.fields().stream().mapToInt(MigrationPlan::depth).max().orElse(0);
    }

    /** A name is free when no neighbour has it, or had it before it was renamed. */
    private void free(
            List<FieldDefinition> fields, List<String> path, FieldDefinition field, String at) {
        var neighbours = FieldTree.neighbours(fields, path);
        var name = path.getLast();
        var params = Map.<String, Object>of("path", String.join(".", path));
        if (neighbours.isEmpty()) {
            problem(at, "unknown_path", params);
            return;
        }
        var others = neighbours.get().stream().filter(other -> !other.equals(field)).toList();
        if (neighbours.get().stream().anyMatch(other -> other.name().equals(name))) {
            problem(at, "name_taken", params);
        } else if (others.stream().anyMatch(other -> other.formerNames().contains(name))) {
            problem(at, "name_was_used", params);
        }
    }

    private void problem(String at, String code, Map<String, Object> params) {
        problems.add(FieldProblem.at(at, code, params));
    }

    private static List<FieldDefinition> changed(
            List<FieldDefinition> fields, Operation operation, Optional<FieldDefinition> found) {
        var path = operation.path();
        return switch (operation) {
            case Operation.Rename(_, var to) ->
                    FieldTree.change(fields, path, field -> field.renamed(to));
            case Operation.Move(_, var to) -> moved(fields, path, to, found.orElseThrow());
            case Operation.Retype(_, var kind, var rules, _) ->
                    FieldTree.change(fields, path, field -> field.retyped(kind, rules));
            case Operation.Localise(_, var sent, _) ->
                    FieldTree.change(fields, path, field -> field.localised(true, sent));
            case Operation.Unlocalise _ ->
                    FieldTree.change(fields, path, field -> field.localised(false, false));
            case Operation.Remove _ -> FieldTree.without(fields, path);
            case Operation.Restore(_, var field, var position, _) ->
                    FieldTree.with(fields, path, field, position);
        };
    }

    private static List<FieldDefinition> moved(
            List<FieldDefinition> fields,
            List<String> path,
            List<String> to,
            FieldDefinition field) {
        var birthplace = new StringBuilder();
        for (int i = scope(fields, path).size() + 1; i <= path.size(); i++) {
            var key = FieldTree.find(fields, path.subList(0, i)).map(FieldDefinition::key);
            birthplace.append('/').append(key.orElseThrow().replaceFirst("^.*/", ""));
        }
        boolean each = to.size() > 1 ? field.localised() : localised(fields, path);
        var moved = field.moved(to.getLast(), each, birthplace.toString());
        var position = FieldTree.neighbours(fields, to).map(List::size).orElse(0);
        return FieldTree.with(FieldTree.without(fields, path), to, moved, position);
    }
}
