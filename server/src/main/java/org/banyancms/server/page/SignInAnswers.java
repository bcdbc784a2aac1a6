package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.banyancms.core.access.SignInStep;
import org.banyancms.core.access.SignInStep.CodeAsked;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** What browsers get that come back from a provider of identities. */
public final class SignInAnswers {
    private SignInAnswers() {}

    /** Back to the form, which says why. */
    public static ResponseEntity<Void> failed(String lang, String code) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/?" + language(lang) + "failed=" + code))
                .build();
    }

    /**
     * Inside, or to the question for a code. A page leads there and not a redirection: of what
     * began on another site browsers follow redirections without our cookies.
     */
    public static ResponseEntity<String> of(
            String lang, SignInStep step, HttpServletRequest request, String otherCookie) {
        var cookie =
                switch (step) {
                    case SignedIn signedIn -> SessionCookie.given(request, signedIn.secret());
                    case CodeAsked(var challenge, var lasts) ->
                            ChallengeCookie.given(request, challenge, lasts);
                };
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie, otherCookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(page(lang));
    }

    /** Value of {@code Set-Cookie} for one that comes along from the provider's site. */
    public static String cookie(
            String name, HttpServletRequest request, String value, Duration lasts) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/sign-in/oidc")
                .maxAge(lasts)
                .build()
                .toString();
    }

    private static String page(String lang) {
        var vietnamese = !lang.equals("en");
        var address = "/?lang=" + (vietnamese ? "vi" : "en");
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8"><title>Banyan</title>
        <meta http-equiv="refresh" content="0;url=%s"></head>
        <body><p><a href="%s">%s</a></p></body></html>
        """
                .formatted(
                        vietnamese ? "vi" : "en",
                        address,
                        address,
                        vietnamese ? "Tiếp tục" : "Continue");
    }

    private static String language(String lang) {
        return lang.equals("vi") || lang.equals("en") ? "lang=" + lang + "&" : "";
    }
}
