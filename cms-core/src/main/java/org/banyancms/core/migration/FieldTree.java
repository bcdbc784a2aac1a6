package org.banyancms.core.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banyancms.core.type.FieldDefinition;

/** Changes fields anywhere in the tree that fields and their parts make. */
final class FieldTree {

    private FieldTree() {}

    /** The field of a path of names, if there is one. */
    static Optional<FieldDefinition> find(List<FieldDefinition> fields, List<String> path) {
        return fields.stream()
                .filter(field -> field.name().equals(path.getFirst()))
                .findFirst()
                .flatMap(field -> field.at(path.subList(1, path.size())));
    }

    /** The fields beside the one of a path, itself among them, if there is such a place. */
    static Optional<List<FieldDefinition>> neighbours(
            List<FieldDefinition> fields, List<String> path) {
        return path.size() == 1
                ? Optional.of(fields)
                : find(fields, path.subList(0, path.size() - 1)).map(FieldDefinition::fields);
    }

    /** The fields with the one of a path changed. */
    static List<FieldDefinition> change(
            List<FieldDefinition> fields,
            List<String> path,
            UnaryOperator<FieldDefinition> change) {
        return beside(
                fields,
                path,
                all ->
                        all.stream()
                                .map(field ->
                                        field.name().equals(path.getLast())
                                                ? change.apply(field)
                                                : field)
                                .toList());
    }

    /** The fields without the one of a path. */
    static List<FieldDefinition> without(List<FieldDefinition> fields, List<String> path) {
        return beside(
                fields,
                path,
                all -> all.stream().filter(field -> !field.name().equals(path.getLast())).toList());
    }

    /** The fields with one more at a place, or at the end where there are fewer. */
    static List<FieldDefinition> with(
            List<FieldDefinition> fields, List<String> path, FieldDefinition added, int position) {
        return beside(
                fields,
                path,
                all -> {
                    var more = new ArrayList<>(all);
                    more.add(Math.min(position, more.size()), added);
                    return more;
                });
    }

    private static List<FieldDefinition> beside(
            List<FieldDefinition> fields,
            List<String> path,
            UnaryOperator<List<FieldDefinition>> change) {
        if (path.size() == 1) {
            return change.apply(fields);
        }
        var rest = path.subList(1, path.size());
        return fields.stream()
                .map(field ->
                        field.name().equals(path.getFirst())
                                ? field.withFields(beside(field.fields(), rest, change))
                                : field)
                .toList();
    }
}
