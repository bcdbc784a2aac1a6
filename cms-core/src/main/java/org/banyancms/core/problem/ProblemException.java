package org.banyancms.core.problem;

import java.util.List;
import java.util.Map;

/** A request is refused: which problem, where, and what the client needs to know to go on. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient Map<String, Object> params;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> members;

    private ProblemException(
            ProblemKind kind,
            Map<String, Object> params,
            List<FieldProblem> fields,
            Map<String, Object> members) {
        super(
                kind.code()
                        + (params.isEmpty() ? "" : " " + params)
                        + (fields.isEmpty() ? "" : " " + fields));
        this.kind = kind;
        this.params = params;
        this.fields = fields;
        this.members = members;
    }

    /** A problem that needs no more words. */
    public static ProblemException of(ProblemKind kind) {
        return new ProblemException(kind, Map.of(), List.of(), Map.of());
    }

    /** A problem whose text has named values. */
    public static ProblemException of(ProblemKind kind, Map<String, Object> params) {
        return new ProblemException(kind, Map.copyOf(params), List.of(), Map.of());
    }

    /** A problem of several places at once. */
    public static ProblemException of(ProblemKind kind, List<FieldProblem> fields) {
        return new ProblemException(
                kind, Map.of("count", fields.size()), List.copyOf(fields), Map.of());
    }

    /** A problem of several places at once, with named values for its text. */
    public static ProblemException of(
            ProblemKind kind, Map<String, Object> params, List<FieldProblem> fields) {
        return new ProblemException(kind, Map.copyOf(params), List.copyOf(fields), Map.of());
    }

    /** The same problem with extra members of the answer, such as {@code currentRevision}. */
    public ProblemException with(Map<String, Object> members) {
        return new ProblemException(kind, params, fields, Map.copyOf(members));
    }

    public ProblemKind kind() {
        return kind;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** Extra members of the problem document. */
    public Map<String, Object> members() {
        return members;
    }
}
