package org.banyancms.core.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a migration, and says everything that is wrong with their form. */
public final class OperationReader {
    private static final int MOST = 50;
    private static final String ALL = "rename, move, retype, localise, unlocalise, remove";

    private final boolean kept;
    private final List<FieldProblem> problems = new ArrayList<>();

    private OperationReader(boolean kept) {
        this.kept = kept;
    }

    /**
     * The operations that somebody wishes for.
     *
     * @throws ProblemException {@code validation_failed} with every mistake
     */
    public static List<Operation> wished(@Nullable Object tree) {
        return new OperationReader(false).read(tree);
    }

    /** The operations of a migration that was kept, among them those that only an undo makes. */
    public static List<Operation> kept(@Nullable Object tree) {
        return new OperationReader(true).read(tree);
    }

    private List<Operation> read(@Nullable Object tree) {
        var operations = new ArrayList<Operation>();
        if (!(tree instanceof List<?> list) || list.isEmpty()) {
            problems.add(FieldProblem.at("/operations", "required"));
        } else if (list.size() > MOST) {
            problems.add(FieldProblem.at("/operations", "too_many_values", Map.of("max", MOST)));
        } else {
            for (int i = 0; i < list.size(); i++) {
                var at = "/operations/" + i;
                if (list.get(i) instanceof Map<?, ?> map) {
                    var operation = operation(Fields.stringKeyed(map), at);
                    if (operation != null) {
                        operations.add(operation);
                    }
                } else {
                    problems.add(FieldProblem.at(at, "not_an_object"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
        return operations;
    }

    private @Nullable Operation operation(Map<String, Object> tree, String at) {
        var op = String.valueOf(tree.getOrDefault("op", ""));
        var path = path(tree, "path", at);
        var restores = kept && tree.get("restores") instanceof String key ? key : null;
        known(tree, op, at);
        return switch (op) {
            case "rename" -> new Operation.Rename(path, name(tree, at));
            case "move" -> new Operation.Move(path, path(tree, "to", at));
            case "retype" -> retype(path, tree, at, restores);
            case "localise" ->
                    new Operation.Localise(
                            path, !Boolean.FALSE.equals(tree.get("translatable")), restores);
            case "unlocalise" -> new Operation.Unlocalise(path, locale(tree, at), restores);
            case "remove" -> new Operation.Remove(path);
            case "restore" -> kept ? restore(path, tree, at, restores) : unknown(op, at);
            default -> unknown(op, at);
        };
    }

    private @Nullable Operation unknown(String op, String at) {
        var params = Map.<String, Object>of("value", op, "choices", ALL);
        problems.add(FieldProblem.at(at + "/op", "unknown_choice", params));
        return null;
    }

    private void known(Map<String, Object> tree, String op, String at) {
        Set<String> members = new LinkedHashSet<>(List.of("op", "path"));
        switch (op) {
            case "rename", "move" -> members.add("to");
            case "localise" -> members.add("translatable");
            case "unlocalise" -> members.add("from");
            case "retype" -> {
                members.add("kind");
                members.addAll(RulesReader.MEMBERS);
            }
            default -> {}
        }
        if (!kept) {
            tree.keySet().stream()
                    .filter(name -> !members.contains(name))
                    .forEach(name ->
                            problems.add(FieldProblem.at(at + "/" + name, "unknown_field")));
        }
    }

    private Operation retype(
            List<String> path, Map<String, Object> tree, String at, @Nullable String restores) {
        var word = String.valueOf(tree.getOrDefault("kind", ""));
        var kind = FieldKind.ofWord(word).orElse(FieldKind.TEXT);
        if (FieldKind.ofWord(word).isEmpty()) {
            var params = Map.<String, Object>of("value", word, "choices", FieldKind.words());
            problems.add(FieldProblem.at(at + "/kind", "unknown_choice", params));
        }
        return new Operation.Retype(
                path, kind, RulesReader.read(tree, kind, at, problems), restores);
    }

    private Operation restore(
            List<String> path, Map<String, Object> tree, String at, @Nullable String restores) {
        var definition =
                tree.get("field") instanceof Map<?, ?> map
                        ? Fields.stringKeyed(map)
                        : Map.<String, Object>of();
        return new Operation.Restore(
                path,
                TypeReader.field(definition, at + "/field", problems),
                tree.get("position") instanceof Number number ? number.intValue() : 0,
                restores);
    }

    private String name(Map<String, Object> tree, String at) {
        var name = String.valueOf(tree.getOrDefault("to", ""));
        if (!TypeReader.isFieldName(name)) {
            problems.add(FieldProblem.at(at + "/to", "field_name"));
        }
        return name;
    }

    private List<String> path(Map<String, Object> tree, String member, String at) {
        var path = List.of(String.valueOf(tree.getOrDefault(member, "")).split("\\.", -1));
        if (!path.stream().allMatch(TypeReader::isFieldName)) {
            problems.add(FieldProblem.at(at + "/" + member, "field_path"));
        }
        return path;
    }

    private @Nullable LocaleTag locale(Map<String, Object> tree, String at) {
        if (!(tree.get("from") instanceof String tag)) {
            return null;
        }
        try {
            return new LocaleTag(tag);
        } catch (IllegalArgumentException _) {
            problems.add(FieldProblem.at(at + "/from", "unknown_locale", Map.of("value", tag)));
            return null;
        }
    }
}
