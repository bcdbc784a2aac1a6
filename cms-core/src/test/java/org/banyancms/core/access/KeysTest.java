package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banyancms.core.access.UsersTest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens and sessions")
class KeysTest {
    private static final String PASSWORD = "con đường làng 7";
    private final Office office = new Office();

    @BeforeEach
    void hire() {
        office.somebody("editor");
        office.users.grant(
                office.administrator(),
                "editor",
                new RoleGrant(Role.EDITOR, null, Set.of(), null, null));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private IssuedToken token(TokenScope scope) {
        return office.tokens.issue(
                office.administrator(),
                "editor",
                "portal",
                scope,
                office.clock.instant().plus(Duration.ofDays(30)));
    }

    @Test
    @DisplayName("a token opens what its owner may, narrowed by its scope")
    void scoped() {
        var scope =
                new TokenScope(
                        Set.of(),
                        Set.of(),
                        Set.of(LocaleTag.VI),
                        Set.of(
                                Permission.READ_CONTENT,
                                Permission.EDIT_VARIANT,
                                Permission.PUBLISH));
        var issued = token(scope);

        var actor = office.tokens.actorOf(issued.secret()).orElseThrow();

        assertThat(issued.secret()).startsWith("byn_").hasSizeGreaterThan(46);
        assertThat(actor.may(Permission.EDIT_VARIANT, null, LocaleTag.VI)).isTrue();
        assertThat(actor.may(Permission.EDIT_VARIANT, null, LocaleTag.EN)).isFalse();
        assertThat(actor.may(Permission.CREATE_ENTRY, null, null)).isFalse();
        assertThat(actor.may(Permission.PUBLISH, null, LocaleTag.VI)).isFalse();
    }

    @Test
    @DisplayName("the secret is kept nowhere")
    void onlyDigests() {
        var issued = token(TokenScope.ALL);

        var kept = office.tokens.get(office.administrator(), issued.token().id());

        assertThat(kept.toString()).doesNotContain(issued.secret().substring(4));
        assertThat(kept.digest()).hasSize(64);
    }

    @Test
    @DisplayName(
            "a revoked, an expired and an invented token open nothing, nor one whose owner has gone")
    void opensNothing() {
        var revoked = token(TokenScope.ALL);
        office.tokens.revoke(office.administrator(), revoked.token().id());
        office.tokens.revoke(office.administrator(), revoked.token().id());
        var other = token(TokenScope.ALL);

        assertThat(office.tokens.actorOf(revoked.secret())).isEmpty();
        assertThat(office.tokens.actorOf("byn_invented")).isEmpty();
        assertThat(office.tokens.actorOf(other.secret())).isPresent();
        assertThat(office.tokens.list(office.administrator(), Optional.of("editor"), "", 10))
                .hasSize(2);

        office.users.change(
                office.administrator(), "editor", 2, new UserChange("x", null, null, false));
        assertThat(office.tokens.actorOf(other.secret())).isEmpty();
        office.users.change(
                office.administrator(), "editor", 3, new UserChange("x", null, null, true));
        office.clock.forward(Duration.ofDays(31));
        assertThat(office.tokens.actorOf(other.secret())).isEmpty();
        assertThat(office.told.stream().filter(event -> event.kind().equals("token_revoked")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a token of no one, of the past or of eternity is not issued")
    void refusesNonsense() {
        var admin = office.administrator();
        var now = office.clock.instant();
        for (var expiry : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(4000)))) {
            refused(
                    CoreProblem.VALIDATION_FAILED,
                    () -> office.tokens.issue(admin, "editor", "x", TokenScope.ALL, expiry));
        }
        refused(
                CoreProblem.VALIDATION_FAILED,
                () ->
                        office.tokens.issue(
                                admin, "ghost", "x", TokenScope.ALL, now.plusSeconds(60)));
        refused(CoreProblem.TOKEN_NOT_FOUND, () -> office.tokens.get(admin, "none"));
        refused(
                CoreProblem.FORBIDDEN,
                () -> office.tokens.get(office.actor("editor", Role.EDITOR), "none"));
    }

    @Test
    @DisplayName("a session lasts half a day, ends by signing out, and carries today's rights")
    void sessions() {
        var signedIn = office.signedIn("editor", "127.0.0.1");

        assertThat(
                        office.signIn
                                .resume(signedIn.secret())
                                .orElseThrow()
                                .actor()
                                .may(Permission.EDIT_ENTRY, null, null))
                .isTrue();
        assertThat(signedIn.session().csrfToken()).isNotEqualTo(signedIn.secret());
        office.signIn.out(signedIn.secret());
        assertThat(office.signIn.resume(signedIn.secret())).isEmpty();

        var second = office.signedIn("editor", "127.0.0.1");
        office.clock.forward(SignIn.SESSION.plusSeconds(1));
        assertThat(office.signIn.resume(second.secret())).isEmpty();
        assertThat(office.told).extracting(AccessEvent::kind).contains("login", "logout");
    }

    @Test
    @DisplayName(
            "after five failures each further one doubles the pause, and a success forgets all")
    void throttles() {
        for (int i = 0; i < 5; i++) {
            refused(
                    CoreProblem.LOGIN_FAILED,
                    () -> office.signIn.in("editor", "wrong", "10.0.0.9"));
        }
        assertThat(pause("10.0.0.9")).isEqualTo(15);
        assertThat(office.signedIn("editor", "10.0.0.1").actor().username()).isEqualTo("editor");

        office.clock.forward(Duration.ofSeconds(15));
        refused(CoreProblem.LOGIN_FAILED, () -> office.signIn.in("editor", "wrong", "10.0.0.9"));
        assertThat(pause("10.0.0.9")).isEqualTo(30);

        office.clock.forward(Duration.ofSeconds(30));
        assertThat(office.signedIn("editor", "10.0.0.9").secret()).isNotBlank();
        refused(CoreProblem.LOGIN_FAILED, () -> office.signIn.in("editor", "wrong", "10.0.0.9"));
        assertThat(office.signedIn("editor", "10.0.0.9").secret()).isNotBlank();
    }

    private long pause(String address) {
        var tooSoon =
                assertThatExceptionOfType(ProblemException.class)
                        .isThrownBy(() -> office.signIn.in("editor", PASSWORD, address))
                        .actual();
        assertThat(tooSoon.kind()).isEqualTo(CoreProblem.TOO_MANY_REQUESTS);
        return (long) tooSoon.params().get("retryAfter");
    }

    @Test
    @DisplayName("no pause is longer than a quarter of an hour")
    void longestPause() {
        assertThat(Brake.PERSON.pause(4)).isZero();
        assertThat(Brake.PERSON.pause(10)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Brake.PERSON.pause(11)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Brake.PERSON.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("one's own password is changed with the present one, which cannot be guessed")
    void ownPassword() {
        var editor = office.actor("editor", Role.EDITOR);
        var here = office.signedIn("editor", "10.0.0.1");
        var elsewhere = office.signedIn("editor", "10.0.0.2");
        for (int i = 0; i < 5; i++) {
            refused(AccessProblem.PASSWORD_WRONG, () -> change(editor, "wrong", here));
        }
        refused(CoreProblem.TOO_MANY_REQUESTS, () -> change(editor, PASSWORD, here));
        office.clock.forward(Duration.ofSeconds(15));
        change(editor, PASSWORD, here);

        assertThat(office.signIn.resume(here.secret())).isPresent();
        assertThat(office.signIn.resume(elsewhere.secret())).isEmpty();
        refused(CoreProblem.LOGIN_FAILED, () -> office.signIn.in("editor", PASSWORD, "10.0.0.9"));
        assertThat(office.signIn.in("editor", "mùa lúa chín vàng", "10.0.0.9"))
                .isInstanceOf(SignedIn.class);
        assertThat(office.told)
                .extracting(AccessEvent::kind)
                .contains("password_refused", "password_changed");
    }

    private void change(Actor editor, String current, SignedIn here) {
        office.ownPassword.change(editor, current, "mùa lúa chín vàng", here.session());
    }

    @Test
    @DisplayName("a name that nobody has fails like a wrong password")
    void unknownNames() {
        refused(CoreProblem.LOGIN_FAILED, () -> office.signIn.in("ghost", PASSWORD, "10.0.0.9"));
        refused(CoreProblem.LOGIN_FAILED, () -> office.signIn.in("<b>", PASSWORD, "10.0.0.9"));
        assertThat(office.told).extracting(AccessEvent::actor).contains("ghost", "?");
    }
}
