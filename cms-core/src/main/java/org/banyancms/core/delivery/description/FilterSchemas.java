package org.banyancms.core.delivery.description;

import static org.banyancms.core.delivery.description.Schemas.list;
import static org.banyancms.core.delivery.description.Schemas.map;
import static org.banyancms.core.delivery.description.Schemas.ref;

import java.util.List;
import java.util.Map;
import org.banyancms.core.delivery.Queryable;

/** What can be filtered, and by which comparisons. */
final class FilterSchemas {

    private FilterSchemas() {}

    static Map<String, Object> all(List<Queryable> fields) {
        var members = map();
        for (var field : fields) {
            members.put(field.name(), comparisons(field));
        }
        for (var both : List.of("and", "or")) {
            members.put(both, list(ref("Filter")));
        }
        members.put("not", ref("Filter"));
        return map("Filter", map("type", "object", "properties", members));
    }

    private static Map<String, Object> comparisons(Queryable field) {
        var operators = map();
        field.operators().forEach(operator -> operators.put(operator, map()));
        return map(
                "type",
                "object",
                "description",
                "Compared as " + field.kind(),
                "properties",
                operators);
    }
}
