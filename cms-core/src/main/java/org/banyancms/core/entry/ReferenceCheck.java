package org.banyancms.core.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.FoundReference;
import org.jspecify.annotations.Nullable;

/** References lead to entries that exist, of a type that the field allows. */
final class ReferenceCheck {
    private final EntryStore store;

    ReferenceCheck(EntryStore store) {
        this.store = store;
    }

    /** Refuses references that lead nowhere, or where the field does not want them. */
    void check(List<FoundReference> references, @Nullable LocaleTag locale) {
        var problems = new ArrayList<FieldProblem>();
        for (var reference : references) {
            var target = store.find(new EntryId(reference.target()));
            var allowed = reference.field().rules().targets();
            if (target.isEmpty()) {
                var params = Map.<String, Object>of("entry", reference.target());
                problems.add(
                        new FieldProblem(reference.pointer(), locale, "no_such_entry", params));
            } else if (!allowed.isEmpty() && !allowed.contains(target.get().type())) {
                var params =
                        Map.<String, Object>of(
                                "type", target.get().type(), "allowed", String.join(", ", allowed));
                problems.add(
                        new FieldProblem(reference.pointer(), locale, "reference_type", params));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
    }
}
