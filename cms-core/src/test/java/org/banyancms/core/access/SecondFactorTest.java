package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.access.UsersTest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyancms.core.access.SignInStep.CodeAsked;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.totp.Base32;
import org.banyancms.core.totp.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A second factor")
class SecondFactorTest {
    private static final String PASSWORD = "con đường làng 7";
    private static final String HERE = "10.0.0.9";
    private static final Duration STEP = Duration.ofSeconds(30);
    private final Office office = new Office();
    private Actor editor = office.actor("editor", Role.EDITOR);

    @BeforeEach
    void hire() {
        office.somebody("editor");
        editor = office.actor("editor", Role.EDITOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String code(String key, int stepsAhead) {
        long step = Totp.COMMON.stepAt(office.clock.instant()) + stepsAhead;
        return Totp.COMMON.code(Base32.decode(key), step);
    }

    private String wrong(String key) {
        int right = Integer.parseInt(code(key, 0));
        return String.format("%06d", (right + 111_111) % 1_000_000);
    }

    private List<String> confirmed(String key) {
        var recovery = office.factors.confirm(editor, code(key, 0));
        office.clock.forward(STEP);
        return recovery;
    }

    private String key() {
        return office.factors.propose(editor, PASSWORD).key();
    }

    private CodeAsked asked() {
        return (CodeAsked) office.signIn.in("editor", PASSWORD, HERE);
    }

    @Test
    @DisplayName("is asked for only once its owner has shown to have it")
    void confirmedFirst() {
        var key = key();
        assertThat(office.signIn.in("editor", PASSWORD, HERE)).isInstanceOf(SignedIn.class);
        refused(AccessProblem.CODE_WRONG, () -> office.factors.confirm(editor, wrong(key)));
        assertThat(office.signIn.in("editor", PASSWORD, HERE)).isInstanceOf(SignedIn.class);

        confirmed(key);

        var challenge = asked().challenge();
        var signedIn = office.signIn.withCode(challenge, code(key, 0), HERE);
        assertThat(office.signIn.resume(signedIn.secret())).isPresent();
        refused(
                AccessProblem.CHALLENGE_OVER,
                () -> office.signIn.withCode(challenge, code(key, 1), HERE));
    }

    @Test
    @DisplayName("takes a code once, forgives half a minute, and no more")
    void onceOnly() {
        var key = key();
        confirmed(key);
        var used = code(key, 0);
        office.signIn.withCode(asked().challenge(), used, HERE);

        refused(
                AccessProblem.CODE_WRONG,
                () -> office.signIn.withCode(asked().challenge(), used, HERE));
        refused(
                AccessProblem.CODE_WRONG,
                () -> office.signIn.withCode(asked().challenge(), code(key, 2), HERE));
        office.signIn.withCode(asked().challenge(), code(key, 1), HERE);
        office.clock.forward(STEP.multipliedBy(4));
        refused(
                AccessProblem.CODE_WRONG,
                () -> office.signIn.withCode(asked().challenge(), code(key, -2), HERE));
        office.signIn.withCode(asked().challenge(), code(key, -1), HERE);
    }

    @Test
    @DisplayName("lost, is made up for by ten recovery codes, each good once and kept as a digest")
    void recovery() {
        var codes = confirmed(key());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(RecoveryCodeShape::holds);
        assertThat(office.factorStore.find("editor").orElseThrow().toString())
                .doesNotContain(codes.getFirst(), codes.getFirst().replace("-", ""));

        var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace('-', ' ');
        office.signIn.withCode(asked().challenge(), typed, HERE);
        refused(
                AccessProblem.CODE_WRONG,
                () -> office.signIn.withCode(asked().challenge(), codes.getFirst(), HERE));
        assertThat(office.factors.of("editor").orElseThrow().recovery()).hasSize(9);
        assertThat(office.told).extracting(AccessEvent::kind).contains("recovery_code_used");
    }

    @Test
    @DisplayName("makes guessing hopeless: five tries, and pauses that double, from wherever")
    void guessing() {
        var key = key();
        confirmed(key);
        var challenge = asked().challenge();
        for (int i = 0; i < 5; i++) {
            refused(
                    AccessProblem.CODE_WRONG,
                    () -> office.signIn.withCode(challenge, wrong(key), "10.0.0." + 7));
        }
        refused(
                AccessProblem.CHALLENGE_OVER,
                () -> office.signIn.withCode(challenge, code(key, 0), HERE));
        refused(
                CoreProblem.TOO_MANY_REQUESTS,
                () -> office.signIn.withCode(asked().challenge(), code(key, 0), "10.0.0.8"));
        office.clock.forward(STEP);
        office.signIn.withCode(asked().challenge(), code(key, 0), HERE);
    }

    @Test
    @DisplayName("is awaited for five minutes, and a newer question ends the older")
    void awaited() {
        var key = key();
        confirmed(key);
        var older = asked().challenge();
        var newer = asked().challenge();
        refused(
                AccessProblem.CHALLENGE_OVER,
                () -> office.signIn.withCode(older, code(key, 0), HERE));
        office.clock.forward(SecondStep.AWAITED);
        refused(
                AccessProblem.CHALLENGE_OVER,
                () -> office.signIn.withCode(newer, code(key, 0), HERE));
    }

    @Test
    @DisplayName("goes away with password and code, or by an administrator who is somebody else")
    void removal() {
        var key = key();
        var old = confirmed(key);
        refused(AccessProblem.SECOND_FACTOR_ACTIVE, this::key);
        refused(
                AccessProblem.PASSWORD_WRONG,
                () -> office.factors.remove(editor, "wrong", code(key, 0)));
        refused(
                AccessProblem.CODE_WRONG,
                () -> office.factors.remove(editor, PASSWORD, wrong(key)));
        var fresh = office.factors.renewRecovery(editor, PASSWORD, code(key, 0));
        refused(
                AccessProblem.CODE_WRONG,
                () -> office.factors.remove(editor, PASSWORD, old.getFirst()));
        office.factors.remove(editor, PASSWORD, fresh.getFirst());
        assertThat(office.signIn.in("editor", PASSWORD, HERE)).isInstanceOf(SignedIn.class);

        confirmed(key());
        refused(CoreProblem.FORBIDDEN, () -> office.factors.removeOf(editor, "editor"));
        refused(
                AccessProblem.SECOND_FACTOR_OWN,
                () -> office.factors.removeOf(office.administrator(), "root"));
        office.factors.removeOf(office.administrator(), "editor");
        assertThat(office.signIn.in("editor", PASSWORD, HERE)).isInstanceOf(SignedIn.class);
        refused(
                AccessProblem.SECOND_FACTOR_MISSING,
                () -> office.factors.removeOf(office.administrator(), "editor"));
    }

    @Test
    @DisplayName("where a role needs it, comes before every right, and not before it is confirmed")
    void required() {
        var grant = new RoleGrant(Office.GUARDED, null, Set.of(), null, null);
        office.users.grant(office.administrator(), "editor", grant);
        var browser = office.signedIn("editor", HERE);
        assertThat(browser.factorDue()).isTrue();
        assertThat(browser.actor().grants()).isEmpty();

        var key = key();
        assertThat(office.signIn.resume(browser.secret()).orElseThrow().factorDue()).isTrue();
        confirmed(key);

        var free = office.signIn.resume(browser.secret()).orElseThrow();
        assertThat(free.factorDue()).isFalse();
        assertThat(free.actor().may(Permission.PUBLISH, null, null)).isTrue();
        office.factors.removeOf(office.administrator(), "editor");
        assertThat(office.signIn.resume(browser.secret()).orElseThrow().factorDue()).isTrue();
    }

    private static final class RecoveryCodeShape {
        private static boolean holds(String code) {
            return code.matches("([A-Z2-7]{5}-){3}[A-Z2-7]{5}");
        }
    }
}
