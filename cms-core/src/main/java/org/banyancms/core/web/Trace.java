package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity under which a request is found in the log: the caller's W3C trace id, or a new one.
 */
public final class Trace {
    private static final String ATTRIBUTE = Trace.class.getName();
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The trace id of a request: 32 hexadecimal digits, the same as often as it is asked for. */
    public static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var id = given(request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String given(@Nullable String header) {
        if (header != null) {
            var matcher = TRACE_PARENT.matcher(header);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
