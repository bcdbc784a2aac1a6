package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyancms.core.graphql.GraphAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A GraphQL answer over HTTP: a whole one may be kept, one with errors never is, and a question
 * that was refused is a 400.
 */
final class GraphResponse {
    static final String GRAPH_JSON = "application/graphql-response+json";

    ResponseEntity<byte[]> of(GraphAnswer answer, byte[] bytes, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        if (answer.kind() != GraphAnswer.Kind.WHOLE) {
            headers.setCacheControl(CacheControl.noStore());
            headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
            headers.setContentType(type(request));
            boolean refused = answer.kind() == GraphAnswer.Kind.REFUSED;
            return ResponseEntity.status(refused ? 400 : 200).headers(headers).body(bytes);
        }
        headers.addAll(CachedAnswer.headers(bytes, "", answer.subjects()));
        if (isKnown(request, headers)) {
            return ResponseEntity.status(304).headers(headers).build();
        }
        headers.setContentType(type(request));
        return ResponseEntity.ok().headers(headers).body(bytes);
    }

    /** A condition is for addresses; what was asked in a body is given whole. */
    private static boolean isKnown(HttpServletRequest request, HttpHeaders headers) {
        return request.getMethod().equals("GET")
                && CachedAnswer.isKnown(new ServletWebRequest(request), headers);
    }

    private static MediaType type(HttpServletRequest request) {
        var type = wantsGraphJson(request) ? GRAPH_JSON : MediaType.APPLICATION_JSON_VALUE;
        return new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
    }

    /** Whether the client names the media type that GraphQL has of its own. */
    static boolean wantsGraphJson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(GRAPH_JSON);
    }
}
