package org.banyancms.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Keeps each kind of page to what it needs: nothing from elsewhere, no frames, scripts only where
 * there are any.
 */
final class PageHeaders implements HeaderWriter {
    private static final String POLICY = "Content-Security-Policy";
    private static final String BOUNDS =
            "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final String OWN_PAGES =
            "default-src 'none'; style-src 'self'; img-src 'self' data:" + BOUNDS;
    private static final String API_DOCS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'"
                    + BOUNDS;
    private static final String SITE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'"
                    + BOUNDS;
    private static final String MEDIA = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, policy(request.getRequestURI()));
        }
        if (request.getRequestURI().startsWith("/media/")
                || request.getRequestURI().startsWith("/feeds/")) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/api-docs")) {
            return API_DOCS;
        }
        if (path.startsWith("/site") || path.startsWith("/studio")) {
            return SITE;
        }
        return path.startsWith("/media/") ? MEDIA : OWN_PAGES;
    }
}
