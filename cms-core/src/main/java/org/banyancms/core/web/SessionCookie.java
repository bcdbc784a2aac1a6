package org.banyancms.core.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.banyancms.core.access.SignIn;
import org.springframework.http.ResponseCookie;

/** The cookie of a signed-in browser: out of reach of scripts and of other sites. */
public final class SessionCookie {
    /** Its name. */
    public static final String NAME = "banyan_session";

    private SessionCookie() {}

    /** The secret that a request brings, if any. */
    public static Optional<String> secret(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Value of {@code Set-Cookie} that gives a browser its secret. */
    public static String given(HttpServletRequest request, String secret) {
        return cookie(request, secret, SignIn.SESSION);
    }

    /** Value of {@code Set-Cookie} that takes it away. */
    public static String takenAway(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
