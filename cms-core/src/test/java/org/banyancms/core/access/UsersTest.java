package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accounts and their roles")
class UsersTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    static void refused(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    @DisplayName("an account is kept with everything it has, and its name is never given twice")
    void createsOnce() {
        office.department("SVHTTDL");
        var code = new OrganisationCode("SVHTTDL");
        office.users.create(
                office.administrator(),
                new NewUser("editor", "Trần Thị Hoà", "hoa@example.org", code, "con đường làng 7"));

        var kept = office.users.get("editor");

        assertThat(kept.displayName()).isEqualTo("Trần Thị Hoà");
        assertThat(kept.organisation()).isEqualTo(code);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.passwordHash()).isNotEqualTo("con đường làng 7");
        refused(CoreProblem.USER_EXISTS, () -> office.somebody("editor"));
        refused(CoreProblem.USER_NOT_FOUND, () -> office.users.get("nobody"));
    }

    @Test
    @DisplayName("all faults of a new account are told at once")
    void tellsAllFaults() {
        var bad = new NewUser("Ä", " ", null, new OrganisationCode("XX"), "12345");

        assertThatThrownBy(() -> office.users.create(office.administrator(), bad))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.fields())
                                        .extracting(FieldProblem::pointer)
                                        .containsExactlyInAnyOrder(
                                                "/username",
                                                "/displayName",
                                                "/organisation",
                                                "/password"));
    }

    @Test
    @DisplayName("only administrators administer, and a stale revision changes nothing")
    void guardsChanges() {
        office.somebody("editor");
        var change = new UserChange("Tên mới", null, null, true);

        refused(
                CoreProblem.FORBIDDEN,
                () -> office.users.change(office.actor("x", Role.EDITOR), "editor", 1, change));
        assertThat(office.users.change(office.administrator(), "editor", 1, change).revision())
                .isEqualTo(2);
        assertThatThrownBy(() -> office.users.change(office.administrator(), "editor", 1, change))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(CoreProblem.STALE_REVISION);
                            assertThat(problem.members()).containsEntry("currentRevision", 2L);
                        });
    }

    @Test
    @DisplayName(
            "a role holds where, in which languages and when it was given, and ends when it is ended")
    void grantsAreDated() {
        office.department("SVHTTDL");
        office.somebody("translator-en");
        var where = new OrganisationCode("SVHTTDL");
        var from = Office.MORNING.plus(Duration.ofDays(1));
        var grant = new RoleGrant(Role.TRANSLATOR, where, Set.of(LocaleTag.EN), from, null);
        var held = office.users.grant(office.administrator(), "translator-en", grant);

        assertThat(may("translator-en", where, LocaleTag.EN)).isFalse();
        office.clock.forward(Duration.ofDays(2));
        assertThat(may("translator-en", where, LocaleTag.EN)).isTrue();
        assertThat(may("translator-en", where, LocaleTag.VI)).isFalse();
        assertThat(may("translator-en", new OrganisationCode("SCT"), LocaleTag.EN)).isFalse();

        office.users.end(
                office.administrator(), "translator-en", held.id(), 2, office.clock.instant());
        assertThat(may("translator-en", where, LocaleTag.EN)).isFalse();
        assertThat(office.told)
                .extracting(AccessEvent::kind)
                .contains("role_granted", "grant_changed");
    }

    @Test
    @DisplayName("nobody grants a role to themselves, an administrator least of all")
    void noSelfService() {
        office.somebody("root");
        var grant = new RoleGrant(Role.EDITOR, null, Set.of(), null, null);

        refused(
                AccessProblem.SELF_GRANT,
                () -> office.users.grant(office.administrator(), "root", grant));
    }

    @Test
    @DisplayName("the last administrator cannot be switched off")
    void keepsAnAdministrator() {
        office.somebody("admin");
        var administers = new RoleGrant(Role.SYSADMIN, null, Set.of(), null, null);
        office.users.grant(office.administrator(), "admin", administers);
        var off = new UserChange("Admin", null, null, false);

        refused(
                AccessProblem.LAST_ADMINISTRATOR,
                () -> office.users.change(office.administrator(), "admin", 2, off));

        office.somebody("admin2");
        office.users.grant(office.administrator(), "admin2", administers);
        assertThat(office.users.change(office.administrator(), "admin", 2, off).active()).isFalse();
    }

    @Test
    @DisplayName("a new password signs out everywhere, and a weak one is refused")
    void passwords() {
        office.somebody("editor");
        var session = office.signedIn("editor", "127.0.0.1");
        var editor = office.actor("editor", Role.EDITOR);

        refused(
                CoreProblem.VALIDATION_FAILED,
                () -> office.users.setPassword(editor, "editor", "editor123456"));
        office.users.setPassword(editor, "editor", "mùa lúa chín vàng");

        assertThat(office.signIn.resume(session.secret())).isEmpty();
        assertThat(office.users.knowsPassword("editor", "mùa lúa chín vàng")).isTrue();
        refused(
                CoreProblem.FORBIDDEN,
                () -> office.users.setPassword(editor, "other", "mùa lúa chín vàng"));
    }

    @Test
    @DisplayName(
            "organisations and duties are dated, follow one another, and never follow themselves")
    void registers() {
        office.department("SKHDT");
        var finance = office.department("STC");
        var ended = ended("SKHDT", "STC", 1);
        assertThat(ended.existsAt(Office.MORNING)).isFalse();
        var circular =
                new Organisation(
                        finance.code(),
                        finance.names(),
                        finance.topics(),
                        null,
                        null,
                        null,
                        null,
                        new OrganisationCode("SKHDT"),
                        1);
        refused(
                CoreProblem.VALIDATION_FAILED,
                () -> office.organisations.change(office.administrator(), circular, 1));
        refused(CoreProblem.ORGANISATION_EXISTS, () -> office.department("STC"));

        var duty =
                new Duty(
                        "d1",
                        finance.code(),
                        Map.of(LocaleTag.VI, "Báo cáo quý"),
                        "III.11",
                        null,
                        null,
                        null,
                        null,
                        0);
        office.duties.create(office.administrator(), duty);
        assertThat(office.duties.create(office.administrator(), duty).revision()).isEqualTo(1);
        assertThat(office.duties.change(office.administrator(), duty, 1).revision()).isEqualTo(2);
        assertThat(office.duties.list("", 10)).hasSize(1);
        refused(AccessProblem.DUTY_NOT_FOUND, () -> office.duties.get("d9"));
    }

    private Organisation ended(String code, String successor, long revision) {
        var before = office.organisations.get(new OrganisationCode(code));
        return office.organisations.change(
                office.administrator(),
                new Organisation(
                        before.code(),
                        before.names(),
                        before.topics(),
                        before.clause(),
                        null,
                        null,
                        Office.MORNING.minusSeconds(1),
                        new OrganisationCode(successor),
                        0),
                revision);
    }

    private boolean may(String username, OrganisationCode where, LocaleTag locale) {
        return office.users
                .get(username)
                .actor(TokenScope.ALL, office.clock.instant())
                .may(Permission.TRANSLATE, where, locale);
    }
}
