package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list, in the one shape that lists have.
 *
 * @param data what is on the page
 * @param meta about the list
 * @param links {@code next}, where there is more
 */
public record Listing<T>(List<T> data, Map<String, Object> meta, Map<String, String> links) {
    public Listing {
        data = List.copyOf(data);
    }

    /**
     * The page asked for.
     *
     * @param found one more than asked for, if there is one more: that is how the next page is
     *     known
     * @param cursor where the next page begins after
     */
    public static <T> Listing<T> of(
            List<T> found, PageAsked page, Function<T, String> cursor, HttpServletRequest request) {
        var links = new LinkedHashMap<String, String>();
        boolean more = found.size() > page.size();
        var data = more ? found.subList(0, page.size()) : found;
        if (more) {
            links.put("next", next(request, cursor.apply(data.getLast())));
        }
        return new Listing<>(data, Map.of(), links);
    }

    private static String next(HttpServletRequest request, String cursor) {
        var address =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString() == null ? "" : request.getQueryString())
                        .replaceQueryParam("page%5Bafter%5D")
                        .replaceQueryParam(PageAsked.AFTER)
                        .build()
                        .toUriString();
        var separator = address.contains("?") ? "&" : "?";
        return address
                + separator
                + "page%5Bafter%5D="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
