package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/**
 * A question whose answer can be kept.
 *
 * @param key what tells it from every other
 * @param request the request, which can still be read
 */
record KeptQuestion(String key, HttpServletRequest request) {
    private static final String GRAPH = "/api/v1/delivery/graphql";
    private static final int LONGEST_BODY = 32_768;

    /**
     * Nothing for whoever says who he is, or asks for a sequence to be reached: they are answered
     * afresh.
     *
     * @param edition of the content types, which the graph's answers depend on besides
     */
    static Optional<KeptQuestion> of(HttpServletRequest request, Supplier<String> edition)
            throws IOException {
        var query = request.getQueryString();
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getHeader(HttpHeaders.COOKIE) != null
                || (query != null && query.contains("atLeast"))) {
            return Optional.empty();
        }
        boolean graph = request.getRequestURI().equals(GRAPH);
        if (request.getMethod().equals("GET")) {
            var key = address(request);
            return Optional.of(
                    new KeptQuestion(graph ? graph(request, edition) + key : key, request));
        }
        return graph && isShortJson(request) ? posted(request, edition) : Optional.empty();
    }

    /** Sites that ask across origins get one header more. */
    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return origin(request) + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String origin(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) == null ? "" : "origin ";
    }

    private static String graph(HttpServletRequest request, Supplier<String> edition) {
        return edition.get() + (GraphResponse.wantsGraphJson(request) ? " graph " : " ");
    }

    private static boolean isShortJson(HttpServletRequest request) {
        var type = request.getContentType();
        int length = request.getContentLength();
        return request.getMethod().equals("POST")
                && request.getQueryString() == null
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null
                && type != null
                && type.startsWith("application/json")
                && length > 0
                && length <= LONGEST_BODY;
    }

    private static Optional<KeptQuestion> posted(
            HttpServletRequest request, Supplier<String> edition) throws IOException {
        var body = request.getInputStream().readNBytes(request.getContentLength());
        var text = new String(body, StandardCharsets.UTF_8);
        if (text.contains("atLeast")) {
            return Optional.of(new KeptQuestion("", new ReadRequest(request, body)));
        }
        var key = graph(request, edition) + origin(request) + "POST " + text;
        return Optional.of(new KeptQuestion(key, new ReadRequest(request, body)));
    }

    /** Whether the answer can be kept, after all. */
    boolean isKeepable() {
        return !key.isEmpty();
    }
}
