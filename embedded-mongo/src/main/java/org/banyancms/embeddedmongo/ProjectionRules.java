package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projections of a find are carried out: fields in or out, {@code $slice} and {@code
 * $elemMatch}.
 */
final class ProjectionRules {

    private static final Set<String> OPERATORS = Set.of("$slice", "$elemMatch");

    private ProjectionRules() {}

    static @Nullable Document check(@Nullable Object projection) {
        if (!(projection instanceof Document fields) || fields.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            boolean plain = value instanceof Number || value instanceof Boolean;
            boolean operator =
                    value instanceof Document d
                            && d.size() == 1
                            && OPERATORS.contains(d.keySet().iterator().next());
            if (field.getKey().contains("$") || !(plain || operator)) {
                throw Errors.unsupported(
                        Errors.BAD_VALUE, "the projection {" + field.getKey() + ": " + value + "}");
            }
            if (value instanceof Document d && d.get("$elemMatch") instanceof Document condition) {
                FilterRules.check(condition);
            }
        }
        return fields;
    }
}
