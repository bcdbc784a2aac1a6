package org.banyancms.core.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.FieldDefinition;

/** Reads which references are to be followed, or says everything that is wrong with it. */
final class IncludeReader {
    static final int DEEPEST = 5;
    static final int MOST_PATHS = 20;

    private final List<ContentType> types;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * @param types every content type that there is
     */
    IncludeReader(List<ContentType> types) {
        this.types = types;
    }

    /**
     * @param from types of the entries that refer; empty means any
     * @throws ProblemException {@code query_invalid} with everything that is unknown or too much
     */
    IncludePaths read(Set<String> paths, Collection<String> from) {
        if (paths.size() > MOST_PATHS) {
            problem("include_too_many", Map.of("max", MOST_PATHS, "actual", paths.size()));
        }
        var first = types.stream().filter(type -> from.isEmpty() || from.contains(type.name()));
        var fields = first.flatMap(type -> type.fields().stream()).toList();
        paths.forEach(path -> check(path, fields));
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, problems);
        }
        return IncludePaths.of(paths);
    }

    private void check(String path, List<FieldDefinition> first) {
        var fields = first;
        int references = 0;
        for (var step : List.of(path.split("\\.", -1))) {
            var named = fields.stream().filter(field -> field.name().equals(step)).toList();
            var leading = named.stream().filter(IncludeReader::leads).toList();
            if (leading.isEmpty()) {
                unknown(path, step, fields);
                return;
            }
            references += leading.stream().anyMatch(FoundLinks::isReference) ? 1 : 0;
            fields = leading.stream().flatMap(this::beyond).toList();
        }
        if (references > DEEPEST) {
            problem("include_too_deep", Map.of("path", path, "max", DEEPEST, "actual", references));
        }
    }

    /** The fields that can be named after this one. */
    private Stream<FieldDefinition> beyond(FieldDefinition field) {
        if (!FoundLinks.isReference(field)) {
            return field.fields().stream();
        }
        var targets = field.rules().targets();
        return types.stream()
                .filter(type -> targets.isEmpty() || targets.contains(type.name()))
                .flatMap(type -> type.fields().stream());
    }

    /** Assets stand in every answer anyway; to name them does no harm. */
    private static boolean leads(FieldDefinition field) {
        return switch (field.kind()) {
            case REFERENCE, REFERENCES, ASSET, ASSETS -> true;
            case BLOCK, LIST -> field.fields().stream().anyMatch(IncludeReader::leads);
            default -> false;
        };
    }

    private void unknown(String path, String step, List<FieldDefinition> fields) {
        var known = new TreeSet<String>();
        fields.stream().filter(IncludeReader::leads).forEach(field -> known.add(field.name()));
        problem(
                "unknown_include",
                Map.of("path", path, "field", step, "known", String.join(", ", known)));
    }

    private void problem(String code, Map<String, Object> params) {
        problems.add(FieldProblem.at("/include", code, params));
    }
}
