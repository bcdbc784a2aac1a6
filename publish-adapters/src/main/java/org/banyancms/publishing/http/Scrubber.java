package org.banyancms.publishing.http;

import java.util.Comparator;

/** Takes secrets, and the path of the URL, which may hold one, out of a text. */
final class Scrubber {
    private final OutboundCall call;

    Scrubber(OutboundCall call) {
        this.call = call;
    }

    String clean(String text) {
        var result = text;
        for (var secret :
                call.secrets().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList()) {
            result = secret.isEmpty() ? result : result.replace(secret, "***");
        }
        for (var part : new String[] {call.uri().getRawQuery(), call.uri().getRawPath()}) {
            if (part != null && part.length() > 1) {
                result = result.replace(part, "/***");
            }
        }
        return result;
    }
}
