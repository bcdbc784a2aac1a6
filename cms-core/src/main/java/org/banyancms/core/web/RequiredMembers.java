package org.banyancms.core.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a request body has what its record says cannot be null: every component that is
 * not marked {@link Nullable}, in nested records and lists too.
 */
final class RequiredMembers {
    private final List<FieldProblem> missing = new ArrayList<>();

    private RequiredMembers() {}

    /**
     * Refuses a body that lacks something.
     *
     * @throws ProblemException {@code validation_failed} naming every missing member
     */
    static void check(Object body) {
        var members = new RequiredMembers();
        members.look(body, "");
        if (!members.missing.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, members.missing);
        }
    }

    private void look(@Nullable Object value, String at) {
        switch (value) {
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    look(record, component, at + "/" + component.getName());
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(list.get(i), at + "/" + i);
                }
            }
            case null, default -> {}
        }
    }

    private void look(Record record, RecordComponent component, String at) {
        var value = read(record, component);
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            missing.add(FieldProblem.at(at, "required"));
        }
        look(value, at);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
