package org.banyancms.core.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * A refusal as it goes out: RFC 9457 {@code application/problem+json}.
 *
 * @param status HTTP status
 * @param headers headers that belong to it, such as {@code Allow}
 * @param body the members of the document, in the order in which they are written
 */
public record ProblemDocument(int status, HttpHeaders headers, Map<String, Object> body) {
    public ProblemDocument {
        body = new LinkedHashMap<>(body);
    }
}
