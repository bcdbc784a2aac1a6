package org.banyancms.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;

/**
 * What a new version of a type may change by itself: labels, rules, order, the workflow and new
 * fields. Everything that would leave stored values behind needs a planned migration.
 */
final class TypeChange {
    private final List<FieldProblem> problems = new ArrayList<>();

    private TypeChange() {}

    /** Everything in a new version that needs a migration. */
    static List<FieldProblem> faults(ContentType before, ContentType after) {
        var change = new TypeChange();
        change.compare(before.fields(), after.fields(), "/fields");
        return change.problems;
    }

    private void compare(List<FieldDefinition> before, List<FieldDefinition> after, String at) {
        for (var field : before) {
            var same = after.stream().filter(next -> next.name().equals(field.name())).findFirst();
            if (same.isEmpty()) {
                problem(at + "/" + field.name(), "remove");
            } else {
                compare(field, same.get(), at + "/" + field.name());
            }
        }
        for (int i = 0; i < after.size(); i++) {
            var name = after.get(i).name();
            if (before.stream().anyMatch(other -> wasOnce(other, name))) {
                problems.add(FieldProblem.at(at + "/" + i + "/name", "name_was_used"));
            }
        }
    }

    /** Whether a field that is called otherwise by now once had a name. */
    private static boolean wasOnce(FieldDefinition field, String name) {
        return !field.name().equals(name) && field.formerNames().contains(name);
    }

    private void compare(FieldDefinition before, FieldDefinition after, String at) {
        if (before.kind() != after.kind()) {
            problem(at + "/kind", "retype");
        }
        if (before.localised() != after.localised()) {
            problem(at + "/localised", before.localised() ? "unlocalise" : "localise");
        }
        compare(before.fields(), after.fields(), at + "/fields");
    }

    private void problem(String at, String operation) {
        problems.add(FieldProblem.at(at, "needs_migration", Map.of("operation", operation)));
    }

    /** The new fields with the former names that the old ones had; nobody else gives these. */
    static List<FieldDefinition> remembering(
            List<FieldDefinition> before, List<FieldDefinition> after) {
        return after.stream().map(field -> remembering(before, field)).toList();
    }

    private static FieldDefinition remembering(
            List<FieldDefinition> before, FieldDefinition field) {
        var old = before.stream().filter(one -> one.name().equals(field.name())).findFirst();
        var names = old.map(FieldDefinition::formerNames).orElse(List.of());
        var parts = old.map(FieldDefinition::fields).orElse(List.of());
        return field.withFormerNames(names).withFields(remembering(parts, field.fields()));
    }
}
