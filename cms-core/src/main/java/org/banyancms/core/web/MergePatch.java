package org.banyancms.core.web;

import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): what the patch does not name stays, null takes away. */
public final class MergePatch {
    private final JsonMapper mapper;

    public MergePatch(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What a value becomes by a patch.
     *
     * @param current the value as a client sees it
     * @param patch the request's body
     * @param type type of the value
     * @throws ProblemException {@code unknown_field} or {@code malformed_request} with every fault
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.of(
                    CoreProblem.MALFORMED_REQUEST,
                    List.of(FieldProblem.at("", "wrong_kind", Map.of("kind", "object"))));
        }
        ObjectNode merged = mapper.valueToTree(current);
        merge(merged, changes);
        return read(merged, type);
    }

    private <T> T read(ObjectNode merged, Class<T> type) {
        BodyFaults.begin();
        try {
            var changed = mapper.treeToValue(merged, type);
            BodyFaults.end();
            return changed;
        } catch (JacksonException broken) {
            throw JsonDiagnosis.of(broken);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            var name = change.getKey();
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode inner) {
                var before = target.get(name);
                var object = before instanceof ObjectNode there ? there : target.putObject(name);
                merge(object, inner);
            } else {
                target.set(name, value);
            }
        }
    }
}
