package org.banyancms.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.access.Tokens;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.Caller;
import org.banyancms.core.web.CurrentSession;
import org.banyancms.core.web.ProblemWriter;
import org.banyancms.core.web.SessionCookie;
import org.banyancms.core.web.WebProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is calling: by a bearer token, else by the session's cookie. Each request asks the
 * store, so what is revoked is revoked at once, on every node. Writes with a cookie have to bring
 * the session's CSRF token.
 */
final class CallerFilter extends OncePerRequestFilter {
    /** Header, or form field, with a session's CSRF token. */
    static final String CSRF_HEADER = "X-CSRF-Token";

    static final String CSRF_FIELD = "_csrf";

    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> BEFORE_SIGNING_IN = Set.copyOf(PublicPaths.SIGNING_IN);

    private static final Set<String> OWN_OR_PUBLIC =
            Set.of("/api/v1/me", "/api/v1/auth/", "/api/v1/delivery/");

    private final Tokens tokens;
    private final SignIn signIn;
    private final ProblemWriter problems;

    CallerFilter(Tokens tokens, SignIn signIn, ProblemWriter problems) {
        this.tokens = tokens;
        this.signIn = signIn;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = identify(request);
        if (problem != null) {
            problems.write(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable ProblemException identify(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        if (authorization != null) {
            var actor = bearer(authorization);
            actor.ifPresent(known -> note(request, known));
            return actor.isPresent() ? null : ProblemException.of(CoreProblem.UNAUTHENTICATED);
        }
        var session = SessionCookie.secret(request).flatMap(signIn::resume);
        if (session.isPresent() && !BEFORE_SIGNING_IN.contains(request.getRequestURI())) {
            if (isForged(request, session.get())) {
                return ProblemException.of(WebProblem.CSRF_TOKEN_REQUIRED);
            }
            if (session.get().factorDue() && isWork(request.getRequestURI())) {
                return ProblemException.of(AccessProblem.SECOND_FACTOR_DUE);
            }
            CurrentSession.note(request, session.get());
            note(request, session.get().actor());
        }
        return null;
    }

    /** What needs rights; the rest is one's own account, and what everybody may read. */
    private static boolean isWork(String path) {
        return path.startsWith("/api/v1/") && OWN_OR_PUBLIC.stream().noneMatch(path::startsWith);
    }

    private Optional<Actor> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.actorOf(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static boolean isForged(HttpServletRequest request, SignedIn session) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        var header = request.getHeader(CSRF_HEADER);
        var brought = header == null && isForm(request) ? request.getParameter(CSRF_FIELD) : header;
        return brought == null || !same(brought, session.session().csrfToken());
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void note(HttpServletRequest request, Actor actor) {
        Caller.note(request, actor);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(actor));
        SecurityContextHolder.setContext(context);
    }
}
