package org.banyancms.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie of a browser that is asked for a code: out of reach of scripts and other sites. */
final class ChallengeCookie {
    private static final String NAME = "banyan_challenge";

    private ChallengeCookie() {}

    /** The secret that a request brings, if any. */
    static Optional<String> secret(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Value of {@code Set-Cookie} that gives a browser its secret. */
    static String given(HttpServletRequest request, String secret, Duration lasts) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }

    /** Value of {@code Set-Cookie} that takes it away. */
    static String takenAway(HttpServletRequest request) {
        return given(request, "", Duration.ZERO);
    }
}
