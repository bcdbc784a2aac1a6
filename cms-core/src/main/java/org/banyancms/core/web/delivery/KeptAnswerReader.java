package org.banyancms.core.web.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.delivery.KeptAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Reads from a response what can be kept of it. */
final class KeptAnswerReader {
    static final String SUBJECTS = "Surrogate-Key";

    /** Headers that belong to one exchange. */
    private static final Set<String> OWN =
            Set.of(
                    "date",
                    "content-length",
                    "transfer-encoding",
                    "connection",
                    "keep-alive",
                    "etag");

    private KeptAnswerReader() {}

    /** Nothing, unless the answer is good, has a tag and says what it is about. */
    static Optional<KeptAnswer> read(ContentCachingResponseWrapper response, long stamp) {
        var tag = response.getHeader(HttpHeaders.ETAG);
        var subjects = response.getHeader(SUBJECTS);
        if (response.getStatus() != 200
                || tag == null
                || subjects == null
                || response.getHeader(HttpHeaders.SET_COOKIE) != null) {
            return Optional.empty();
        }
        return Optional.of(
                new KeptAnswer(
                        headers(response),
                        tag,
                        response.getContentAsByteArray(),
                        List.of(subjects.split(" ")),
                        stamp));
    }

    /** One for each name: a name that comes several times is a list (RFC 9110, 5.3). */
    private static List<KeptAnswer.Header> headers(ContentCachingResponseWrapper response) {
        var headers = new ArrayList<KeptAnswer.Header>();
        for (var name : response.getHeaderNames()) {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(
                        new KeptAnswer.Header(name, String.join(", ", response.getHeaders(name))));
            }
        }
        var varies = new TreeSet<>(response.getHeaders(HttpHeaders.VARY));
        varies.add(HttpHeaders.ACCEPT_ENCODING);
        headers.removeIf(header -> header.name().equalsIgnoreCase(HttpHeaders.VARY));
        headers.add(new KeptAnswer.Header(HttpHeaders.VARY, String.join(", ", varies)));
        return headers;
    }
}
