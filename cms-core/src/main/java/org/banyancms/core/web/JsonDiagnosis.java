package org.banyancms.core.web;

import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says what is wrong with a JSON body: where it breaks off, which field nobody knows, which value
 * is of another kind.
 */
final class JsonDiagnosis {
    private JsonDiagnosis() {}

    /** The problem of an unreadable body, or null where the error is of another sort. */
    static @Nullable ProblemException of(Throwable error) {
        if (!(error instanceof HttpMessageNotReadableException unreadable)) {
            return null;
        }
        return unreadable.getCause() instanceof JacksonException json
                ? of(json)
                : ProblemException.of(
                        CoreProblem.MALFORMED_REQUEST,
                        List.of(FieldProblem.at("", "body_required")));
    }

    static ProblemException of(JacksonException error) {
        if (error instanceof StreamConstraintsException) {
            return ProblemException.of(
                    WebProblem.JSON_TOO_COMPLEX,
                    Map.of("maxDepth", Json.MAX_DEPTH, "maxString", Json.MAX_STRING));
        }
        if (error instanceof StreamReadException) {
            return malformed(error);
        }
        var last = single(error);
        return BodyFaults.brokenOff(last.fields().getFirst()).orElse(last);
    }

    private static ProblemException malformed(JacksonException error) {
        var where = error.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        int column = where == null ? 0 : where.getColumnNr();
        return ProblemException.of(
                        CoreProblem.MALFORMED_JSON, Map.of("line", line, "column", column))
                .with(Map.of("line", line, "column", column));
    }

    private static ProblemException single(JacksonException error) {
        var pointer = pointer(error.getPath());
        return switch (error) {
            case UnrecognizedPropertyException unknown ->
                    unknown(pointer, unknown.getPropertyName());
            case InvalidFormatException format ->
                    malformed(pointer, String.valueOf(format.getValue()), kind(format));
            case MismatchedInputException other ->
                    refused(pointer, "wrong_kind", Map.of("kind", kind(other)));
            default -> malformed(pointer, "", "object");
        };
    }

    private static ProblemException unknown(String pointer, String field) {
        var fault = FieldProblem.at(pointer, "unknown", Map.of("field", field));
        return ProblemException.of(CoreProblem.UNKNOWN_FIELD, List.of(fault));
    }

    private static ProblemException malformed(String pointer, String value, String kind) {
        return refused(pointer, "malformed", Map.of("value", value, "kind", kind));
    }

    private static ProblemException refused(
            String pointer, String code, Map<String, Object> params) {
        return ProblemException.of(
                CoreProblem.MALFORMED_REQUEST, List.of(FieldProblem.at(pointer, code, params)));
    }

    private static String kind(MismatchedInputException error) {
        var target = error.getTargetType();
        return target == null ? "object" : BodyFaultCollector.kind(target);
    }

    private static String pointer(List<Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/');
            var name = step.getPropertyName();
            pointer.append(
                    name == null
                            ? String.valueOf(step.getIndex())
                            : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
