package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that the handler does not know, so that a misspelt filter never means
 * "everything".
 */
final class QueryParameterGuard implements HandlerInterceptor {
    private static final String OURS = "org.banyancms.";

    private final Map<Method, Allowed> allowed = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            refuseUnknown(
                    allowed.computeIfAbsent(method.getMethod(), _ -> Allowed.by(method)), query);
        }
        return true;
    }

    private static void refuseUnknown(Allowed allowed, String query) {
        var unknown = new LinkedHashSet<>(names(query));
        unknown.removeIf(allowed::covers);
        if (!unknown.isEmpty()) {
            throw ProblemException.of(
                    CoreProblem.UNKNOWN_PARAMETER,
                    Map.of("names", String.join(", ", unknown), "count", unknown.size()),
                    unknown.stream().map(QueryParameterGuard::unknown).toList());
        }
    }

    private static FieldProblem unknown(String name) {
        return FieldProblem.at("", "unknown_parameter", Map.of("parameter", name));
    }

    private static Set<String> names(String query) {
        var encoded = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var names = new LinkedHashSet<String>();
        for (var name : encoded.keySet()) {
            names.add(Decoded.parameter(name));
        }
        names.remove("");
        return names;
    }

    private record Allowed(Set<String> names, List<String> prefixes) {

        static Allowed by(HandlerMethod method) {
            var names = new LinkedHashSet<String>();
            var prefixes = new ArrayList<String>();
            for (var parameter : method.getMethodParameters()) {
                addTo(names, parameter);
            }
            var own = method.getMethodAnnotation(QueryParameters.class);
            for (var name : own == null ? new String[0] : own.value()) {
                if (name.contains("*")) {
                    prefixes.add(name.substring(0, name.indexOf('*')));
                } else {
                    names.add(name);
                }
            }
            return new Allowed(names, prefixes);
        }

        private static void addTo(Set<String> names, MethodParameter parameter) {
            if (parameter.getParameterType() == PageAsked.class) {
                names.add(PageAsked.SIZE);
                names.add(PageAsked.AFTER);
            }
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                var name =
                        asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
                names.add(name);
            }
        }

        boolean covers(String name) {
            return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
        }
    }
}
