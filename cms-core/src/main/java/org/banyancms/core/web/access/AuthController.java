package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OwnPassword;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.SignInStep;
import org.banyancms.core.access.SignedIn;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.CurrentSession;
import org.banyancms.core.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is calling. */
@RestController
@RequestMapping("/api/v1")
class AuthController {
    record Login(@Nullable String username, @Nullable String password) {}

    record Answer(@Nullable String challenge, @Nullable String code) {}

    record PasswordChange(@Nullable String current, @Nullable String password) {}

    private final SignIn signIn;
    private final OwnPassword ownPassword;

    AuthController(SignIn signIn, OwnPassword ownPassword) {
        this.signIn = signIn;
        this.ownPassword = ownPassword;
    }

    @PostMapping("/auth/login")
    ResponseEntity<MeView> login(@RequestBody Login login, HttpServletRequest request) {
        var username = GivenText.required("/username", login.username());
        var password = GivenText.required("/password", login.password());
        return switch (signIn.in(username, password, request.getRemoteAddr())) {
            case SignedIn signedIn -> welcomed(signedIn, request);
            case SignInStep.CodeAsked asked -> throw codeAsked(asked);
        };
    }

    @PostMapping("/auth/second-factor")
    ResponseEntity<MeView> secondFactor(@RequestBody Answer answer, HttpServletRequest request) {
        var challenge = GivenText.required("/challenge", answer.challenge());
        var code = GivenText.required("/code", answer.code());
        return welcomed(signIn.withCode(challenge, code, request.getRemoteAddr()), request);
    }

    private static ProblemException codeAsked(SignInStep.CodeAsked asked) {
        return ProblemException.of(AccessProblem.SECOND_FACTOR_REQUIRED)
                .with(
                        Map.of(
                                "challenge",
                                asked.challenge(),
                                "expiresInSeconds",
                                asked.lasts().toSeconds()));
    }

    private static ResponseEntity<MeView> welcomed(SignedIn signedIn, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.given(request, signedIn.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(MeView.of(signedIn));
    }

    @PostMapping("/auth/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        SessionCookie.secret(request).ifPresent(signIn::out);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.takenAway(request))
                .build();
    }

    @GetMapping("/me")
    ResponseEntity<MeView> me(Actor actor, HttpServletRequest request) {
        var view = CurrentSession.of(request).map(MeView::of).orElseGet(() -> MeView.of(actor));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(view);
    }

    @PutMapping("/me/password")
    ResponseEntity<Void> changePassword(
            Actor actor, HttpServletRequest request, @RequestBody PasswordChange change) {
        var here = InPerson.required(request).session();
        var current = GivenText.required("/current", change.current());
        var next = GivenText.required("/password", change.password());
        ownPassword.change(actor, current, next, here);
        return ResponseEntity.noContent().build();
    }
}
