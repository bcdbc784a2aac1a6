package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.banyancms.core.delivery.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Writes a kept answer: whole, packed, or only that nothing has changed. */
final class KeptAnswerWriter {
    /** What tells a cache how to go on; the rest it has (RFC 9110, 15.4.5). */
    private static final Set<String> UPDATES =
            Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, KeptAnswerReader.SUBJECTS);

    private KeptAnswerWriter() {}

    static void write(KeptAnswer kept, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean known =
                request.getMethod().equals("GET")
                        && matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), kept.tag());
        response.setHeader(HttpHeaders.ETAG, kept.tag());
        for (var header : kept.headers()) {
            if (!known || UPDATES.contains(header.name())) {
                response.setHeader(header.name(), header.value());
            }
        }
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentLength(kept.body().length);
            response.getOutputStream().write(kept.body());
        }
    }

    /** A quality of nought forbids it (RFC 9110, 12.5.3). */
    static boolean takesGzip(HttpServletRequest request) {
        var taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (taken == null) {
            return false;
        }
        for (var coding : taken.split(",")) {
            var parts = coding.strip().split(";");
            if (parts[0].strip().equalsIgnoreCase("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** Weak comparison, as If-None-Match asks for (RFC 9110, 13.1.2). */
    private static boolean matches(@Nullable String condition, String tag) {
        if (condition == null) {
            return false;
        }
        for (var one : condition.split(",")) {
            var known = one.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
