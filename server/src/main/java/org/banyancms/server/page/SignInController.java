package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.SignInStep.CodeAsked;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.core.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page's form: signing in and out without a script. */
@Controller
class SignInController {
    private final SignIn signIn;

    SignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The forms are on the start page; whoever asks for their address is led there. */
    @GetMapping({"/sign-in", "/sign-in/code"})
    ResponseEntity<Void> form(@RequestParam(defaultValue = "") String lang) {
        return back(lang, "");
    }

    @PostMapping(path = "/sign-in", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> in(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        refuseOtherSites(request);
        try {
            var step = signIn.in(username.strip(), password, request.getRemoteAddr());
            return switch (step) {
                case SignedIn signedIn -> welcomed(lang, signedIn, request);
                case CodeAsked(var challenge, var lasts) ->
                        back(lang, "", ChallengeCookie.given(request, challenge, lasts));
            };
        } catch (ProblemException refused) {
            return back(lang, "failed=" + refused.kind().code());
        }
    }

    /** The code that was asked for; or the other button: beginning again. */
    @PostMapping(path = "/sign-in/code", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        refuseOtherSites(request);
        if (!again.isEmpty()) {
            return back(lang, "", ChallengeCookie.takenAway(request));
        }
        try {
            var challenge = ChallengeCookie.secret(request).orElse("");
            return welcomed(
                    lang, signIn.withCode(challenge, code, request.getRemoteAddr()), request);
        } catch (ProblemException refused) {
            var failed = "failed=" + refused.kind().code();
            return refused.kind() == AccessProblem.CHALLENGE_OVER
                    ? back(lang, failed, ChallengeCookie.takenAway(request))
                    : back(lang, failed);
        }
    }

    private static ResponseEntity<Void> welcomed(
            String lang, SignedIn signedIn, HttpServletRequest request) {
        return back(
                lang,
                "",
                SessionCookie.given(request, signedIn.secret()),
                ChallengeCookie.takenAway(request));
    }

    @PostMapping(path = "/sign-out", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @QueryParameters("lang")
    ResponseEntity<Void> out(
            @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        SessionCookie.secret(request).ifPresent(signIn::out);
        return back(lang, "", SessionCookie.takenAway(request));
    }

    /**
     * Before there is a session there is no token to ask for; browsers say themselves where a form
     * comes from.
     */
    private static void refuseOtherSites(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw ProblemException.of(CoreProblem.FORBIDDEN);
        }
    }

    private static ResponseEntity<Void> back(String lang, String query, String... cookies) {
        var language = lang.equals("vi") || lang.equals("en") ? "lang=" + lang : "";
        var both = language + (language.isEmpty() || query.isEmpty() ? "" : "&") + query;
        var answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/" + (both.isEmpty() ? "" : "?" + both)));
        if (cookies.length > 0) {
            answer.header(HttpHeaders.SET_COOKIE, cookies);
        }
        return answer.build();
    }
}
