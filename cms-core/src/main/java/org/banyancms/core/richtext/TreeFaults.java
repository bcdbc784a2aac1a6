package org.banyancms.core.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Looks at a JSON tree and notes what is wrong with it, by its places, up to a hundred of them. */
final class TreeFaults {
    private static final int MOST = 100;

    private final List<FieldProblem> problems = new ArrayList<>();

    void note(String at, String code) {
        note(at, code, Map.of());
    }

    void note(String at, String code, Map<String, Object> params) {
        if (!isFull()) {
            problems.add(FieldProblem.at(at, code, params));
        }
    }

    private boolean isFull() {
        return problems.size() >= MOST;
    }

    /**
     * @throws ProblemException {@code validation_failed} where anything was noted
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
    }

    /** Notes members that are not known. */
    void members(Map<?, ?> object, Set<String> known, String at) {
        object.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> note(at + "/" + pointer(key), "unknown_field"));
    }

    /** The name as a part of a JSON Pointer. */
    static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Goes through a list that may be absent; anything else is noted. */
    void each(@Nullable Object value, String at, BiConsumer<@Nullable Object, String> item) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && !isFull(); i++) {
                item.accept(list.get(i), at + "/" + i);
            }
        } else if (value != null) {
            note(at, "wrong_value", Map.of("expected", "list"));
        }
    }

    /** An object that may be absent; anything else is noted. */
    Map<String, Object> object(@Nullable Object value, String at) {
        if (value instanceof Map<?, ?> map) {
            return Fields.stringKeyed(map);
        }
        if (value != null) {
            note(at, "wrong_value", Map.of("expected", "object"));
        }
        return Map.of();
    }
}
