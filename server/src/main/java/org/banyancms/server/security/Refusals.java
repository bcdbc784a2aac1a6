package org.banyancms.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.banyancms.core.web.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells what Spring Security refuses in the one shape of errors. */
final class Refusals
        implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemWriter problems;
    private final RequestMappingHandlerMapping handlers;

    Refusals(ProblemWriter problems, RequestMappingHandlerMapping handlers) {
        this.problems = problems;
        this.handlers = handlers;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        tell(
                request,
                response,
                exists(request) ? CoreProblem.UNAUTHENTICATED : CoreProblem.NOT_FOUND_PATH);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        tell(request, response, CoreProblem.FORBIDDEN);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        tell(request, response, CoreProblem.MALFORMED_REQUEST);
    }

    /**
     * Whether there is anything that signing in would open; where there is not, saying so helps
     * more.
     */
    private boolean exists(HttpServletRequest request) {
        try {
            return handlers.getHandler(request) != null;
        } catch (Exception _) {
            return true; // the path exists, in another method or format
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
            throws IOException {
        problems.write(request, response, ProblemException.of(kind));
    }
}
