package org.banyancms.publishing.http;

import java.util.Map;

/** What became of a request. The three cases are all that decides whether it may be repeated. */
public sealed interface Exchange {

    /**
     * The other side cannot have the whole request: repeating it is safe.
     *
     * @param reason {@code address_not_allowed}, {@code unknown_host}, {@code connect_failed},
     *     {@code timeout}, {@code tls_failed}, {@code send_failed} or {@code bad_url}
     * @param detail for people, free of secrets
     */
    record NotSent(String reason, String detail) implements Exchange {}

    /**
     * The request went out whole and no answer came back: it may have had its effect.
     *
     * @param reason {@code timeout} or {@code connection_lost}
     * @param detail for people, free of secrets
     */
    record SentNoAnswer(String reason, String detail) implements Exchange {}

    /**
     * The other side answered.
     *
     * @param status HTTP status code
     * @param headers by lower-case name, the last of several
     * @param body the answer as text, at most what the limit allows
     * @param complete whether the body was read to its end
     */
    record Answered(int status, Map<String, String> headers, String body, boolean complete)
            implements Exchange {
        public Answered {
            headers = Map.copyOf(headers);
        }
    }
}
