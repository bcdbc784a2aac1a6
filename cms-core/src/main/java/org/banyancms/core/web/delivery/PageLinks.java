package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses of a list's pages. */
final class PageLinks {
    private static final String AFTER = "page[after]";

    private PageLinks() {}

    /** The page at hand and, where there is one, the next. */
    static Map<String, String> of(HttpServletRequest request, Optional<String> next) {
        var links = new LinkedHashMap<String, String>();
        links.put("self", link(request, Optional.ofNullable(request.getParameter(AFTER))));
        next.ifPresent(cursor -> links.put("next", link(request, Optional.of(cursor))));
        return links;
    }

    private static String link(HttpServletRequest request, Optional<String> cursor) {
        List<String> parameters = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(AFTER)) {
                        parameters.add(parameter(name, values[0]));
                    }
                });
        cursor.ifPresent(after -> parameters.add(parameter(AFTER, after)));
        return request.getRequestURI() + "?" + String.join("&", parameters);
    }

    private static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
