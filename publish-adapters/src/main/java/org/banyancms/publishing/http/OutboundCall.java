package org.banyancms.publishing.http;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * One request to another house.
 *
 * @param method such as {@code POST}
 * @param uri absolute, {@code http} or {@code https}
 * @param headers header fields
 * @param body the exact bytes; empty where there is none
 * @param allowPrivate whether private addresses may be called, as the channel says
 * @param secrets texts that must not appear in what is logged or stored of this call
 */
public record OutboundCall(
        String method,
        URI uri,
        Map<String, String> headers,
        byte[] body,
        boolean allowPrivate,
        Set<String> secrets) {
    public OutboundCall {
        headers = Map.copyOf(headers);
        body = body.clone();
        secrets = Set.copyOf(secrets);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }
}
