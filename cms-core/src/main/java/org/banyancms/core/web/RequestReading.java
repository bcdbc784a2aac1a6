package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads conditions and pages out of a request. */
final class RequestReading {
    private RequestReading() {}

    static IfMatch ifMatch(HttpServletRequest request) {
        var header = request.getHeader("If-Match");
        if (header == null) {
            throw ProblemException.of(CoreProblem.IF_MATCH_REQUIRED);
        }
        return IfMatch.parse(header);
    }

    static WriteCondition writeCondition(HttpServletRequest request) {
        var ifNoneMatch = request.getHeader("If-None-Match");
        if (ifNoneMatch == null) {
            return new WriteCondition.Change(ifMatch(request));
        }
        if (!ifNoneMatch.strip().equals("*") || request.getHeader("If-Match") != null) {
            throw ProblemException.of(
                    CoreProblem.MALFORMED_REQUEST,
                    List.of(
                            FieldProblem.at(
                                    "",
                                    "malformed_tag",
                                    Map.of("header", "If-None-Match", "value", ifNoneMatch))));
        }
        return new WriteCondition.Create();
    }

    static PageAsked page(HttpServletRequest request) {
        return new PageAsked(
                size(request.getParameter(PageAsked.SIZE)),
                Optional.ofNullable(request.getParameter(PageAsked.AFTER))
                        .filter(after -> !after.isBlank()));
    }

    private static int size(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return PageAsked.DEFAULT_SIZE;
        }
        if (!asked.matches("[0-9]{1,4}")
                || Integer.parseInt(asked) < 1
                || Integer.parseInt(asked) > PageAsked.MAX_SIZE) {
            throw ProblemException.of(
                    WebProblem.PAGE_SIZE_OUT_OF_RANGE,
                    Map.of("asked", asked, "max", PageAsked.MAX_SIZE));
        }
        return Integer.parseInt(asked);
    }
}
