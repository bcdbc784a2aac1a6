package org.banyancms.server.oidc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.banyancms.publishing.http.Exchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer that has been read whole. */
final class GuardedAnswer implements ClientHttpResponse {
    private final Exchange.Answered answered;

    GuardedAnswer(Exchange.Answered answered) {
        this.answered = answered;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatusCode.valueOf(answered.status());
    }

    @Override
    public String getStatusText() {
        return "";
    }

    @Override
    public void close() {
        // nothing is held: the connection was closed when the body was read
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(answered.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        answered.headers().forEach(headers::add);
        headers.remove(HttpHeaders.CONTENT_LENGTH); // of the bytes on the wire, not of this text
        return headers;
    }
}
