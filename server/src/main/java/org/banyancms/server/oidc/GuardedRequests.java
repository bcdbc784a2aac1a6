package org.banyancms.server.oidc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.banyancms.publishing.http.Exchange;
import org.banyancms.publishing.http.OutboundCall;
import org.banyancms.publishing.http.OutboundClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/** Lets Spring Security's own code call out through the one hardened client. */
final class GuardedRequests implements ClientHttpRequestFactory {
    private final OutboundClient client;
    private final boolean allowPrivate;

    GuardedRequests(OutboundClient client, boolean allowPrivate) {
        this.client = client;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new GuardedRequest(uri, method);
    }

    private final class GuardedRequest extends AbstractClientHttpRequest {
        private final URI uri;
        private final HttpMethod method;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        GuardedRequest(URI uri, HttpMethod method) {
            this.uri = uri;
            this.method = method;
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        protected OutputStream getBodyInternal(HttpHeaders headers) {
            return body;
        }

        @Override
        protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
            return switch (client.call(call(headers))) {
                case Exchange.Answered answered when answered.complete() ->
                        new GuardedAnswer(answered);
                case Exchange.Answered _ -> throw new IOException("the answer was cut off");
                case Exchange.NotSent(var reason, var detail) ->
                        throw new IOException(reason + ": " + detail);
                case Exchange.SentNoAnswer(var reason, var detail) ->
                        throw new IOException(reason + ": " + detail);
            };
        }

        private OutboundCall call(HttpHeaders headers) {
            Map<String, String> fields = new HashMap<>();
            headers.forEach((name, values) ->
                    fields.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
            fields.remove("content-length"); // the client counts for itself
            var bytes = body.toByteArray();
            return new OutboundCall(method.name(), uri, fields, bytes, allowPrivate, Set.of());
        }
    }
}
