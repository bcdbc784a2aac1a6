package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.banyancms.core.access.AccessProblem;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.SignIn;
import org.banyancms.core.access.Users;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
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

    record PasswordChange(@Nullable String current, @Nullable String password) {}

    private final SignIn signIn;
    private final Users users;

    AuthController(SignIn signIn, Users users) {
        this.signIn = signIn;
        this.users = users;
    }

    @PostMapping("/auth/login")
    ResponseEntity<MeView> login(@RequestBody Login login, HttpServletRequest request) {
        var username = given("/username", login.username());
        var password = given("/password", login.password());
        var signedIn = signIn.in(username, password, request.getRemoteAddr());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.given(request, signedIn.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(MeView.of(signedIn.actor(), signedIn.session().csrfToken()));
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
        var csrf =
                CurrentSession.of(request).map(found -> found.session().csrfToken()).orElse(null);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(MeView.of(actor, csrf));
    }

    @PutMapping("/me/password")
    ResponseEntity<Void> changePassword(Actor actor, @RequestBody PasswordChange change) {
        var current = given("/current", change.current());
        var next = given("/password", change.password());
        if (!users.knowsPassword(actor.username(), current)) {
            throw ProblemException.of(AccessProblem.PASSWORD_WRONG);
        }
        users.setPassword(actor, actor.username(), next);
        return ResponseEntity.noContent().build();
    }

    private static String given(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at(pointer, "required")));
        }
        return value;
    }
}
