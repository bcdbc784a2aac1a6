package org.banyancms.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * All that is found wrong with one request body while it is read, so that the caller is told
 * everything at once.
 */
final class BodyFaults {
    private static final String ATTRIBUTE = BodyFaults.class.getName();
    private static final int MOST_TOLD = 100;

    private final List<FieldProblem> found = new ArrayList<>();

    private BodyFaults() {}

    /** Begins to collect for the request at hand. */
    static void begin() {
        attributes().setAttribute(ATTRIBUTE, new BodyFaults(), RequestAttributes.SCOPE_REQUEST);
    }

    /** Ends the collecting and refuses the body if anything was found. */
    static void end() {
        var faults = current();
        attributes().removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (faults != null && !faults.found.isEmpty()) {
            throw faults.asProblem();
        }
    }

    /** What is being collected, or null where no request body is being read. */
    static @Nullable BodyFaults current() {
        var attributes = RequestContextHolder.getRequestAttributes();
        return attributes == null
                ? null
                : (BodyFaults) attributes.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * What was found before reading the body at hand broke off at a last fault; nothing if that was
     * the first.
     */
    static Optional<ProblemException> brokenOff(FieldProblem last) {
        var faults = current();
        if (faults == null || faults.found.isEmpty()) {
            return Optional.empty();
        }
        if (faults.found.stream().noneMatch(fault -> fault.pointer().equals(last.pointer()))) {
            faults.add(last);
        }
        return Optional.of(faults.asProblem());
    }

    void add(FieldProblem fault) {
        if (found.size() < MOST_TOLD) {
            found.add(fault);
        }
    }

    private ProblemException asProblem() {
        return ProblemException.of(kind(), found);
    }

    private ProblemKind kind() {
        if (found.stream().anyMatch(fault -> fault.code().equals("unknown"))) {
            return CoreProblem.UNKNOWN_FIELD;
        }
        return CoreProblem.MALFORMED_REQUEST;
    }

    private static RequestAttributes attributes() {
        return RequestContextHolder.currentRequestAttributes();
    }
}
