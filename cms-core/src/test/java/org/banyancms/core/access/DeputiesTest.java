package org.banyancms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.access.UsersTest.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.problem.CoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deputy")
class DeputiesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final Office office = new Office();
    private Actor absent = office.actor("absent", Role.APPROVER);

    @BeforeEach
    void hire() {
        for (var name : Set.of("absent", "deputy", "third")) {
            office.somebody(name);
        }
        for (var role : Set.of(Role.APPROVER, Role.EDITOR, Role.SYSADMIN)) {
            give("absent", role);
        }
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void give(String name, Role role) {
        var grant = new RoleGrant(role, null, Set.of(), null, null);
        office.users.grant(office.administrator(), name, grant);
    }

    private Instant in(Duration time) {
        return office.clock.instant().plus(time);
    }

    private Deputies.Wish wish(Set<Role> roles, Duration from, Duration to) {
        return new Deputies.Wish("absent", "deputy", roles, in(from), in(to));
    }

    private Actor now(String name) {
        return office.actors.find(name, TokenScope.ALL, office.clock.instant()).orElseThrow();
    }

    private boolean may(Permission permission) {
        return now("deputy").may(permission, null, null);
    }

    @Test
    @DisplayName("has the duties of the absent person in the given time, and not a moment longer")
    void inTime() {
        office.deputies.name(absent, wish(Set.of(), DAY, DAY.multipliedBy(3)));
        assertThat(may(Permission.APPROVE)).isFalse();

        office.clock.forward(DAY);
        assertThat(may(Permission.APPROVE)).isTrue();
        assertThat(may(Permission.EDIT_ENTRY)).isTrue();
        assertThat(now("deputy").username()).isEqualTo("deputy");
        office.clock.forward(DAY.multipliedBy(2));
        assertThat(may(Permission.APPROVE)).isFalse();
    }

    @Test
    @DisplayName("also in an open browser and with a token, from the first moment to the last")
    void wherever() {
        var browser = office.signedIn("deputy", "127.0.0.1");
        var token =
                office.tokens.issue(office.administrator(), "deputy", "x", TokenScope.ALL, in(DAY));
        var named = office.deputies.name(absent, wish(Set.of(), Duration.ZERO, DAY));

        var seen = office.signIn.resume(browser.secret()).orElseThrow().actor();
        assertThat(seen.may(Permission.APPROVE, null, null)).isTrue();
        var program = office.tokens.actorOf(token.secret()).orElseThrow();
        assertThat(program.may(Permission.APPROVE, null, null)).isTrue();

        office.clock.forward(Duration.ofHours(1));
        office.deputies.end(absent, named.id());
        seen = office.signIn.resume(browser.secret()).orElseThrow().actor();
        assertThat(seen.may(Permission.APPROVE, null, null)).isFalse();
        assertThat(office.told)
                .filteredOn(event -> event.kind().startsWith("deputy_"))
                .extracting(AccessEvent::kind, AccessEvent::actor, AccessEvent::subject)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("deputy_named", "absent", "absent"),
                        org.assertj.core.api.Assertions.tuple("deputy_ended", "absent", "absent"));
    }

    @Test
    @DisplayName("has only the roles named, never the system's administration, and passes none on")
    void noMore() {
        office.deputies.name(absent, wish(Set.of(Role.APPROVER), Duration.ZERO, DAY));
        assertThat(may(Permission.APPROVE)).isTrue();
        assertThat(may(Permission.EDIT_ENTRY)).isFalse();
        office.deputies.name(absent, wish(Set.of(), Duration.ZERO, DAY));
        assertThat(may(Permission.ADMINISTER)).isFalse();

        var onward = new Deputies.Wish("deputy", "third", Set.of(), null, in(DAY));
        office.deputies.name(now("deputy"), onward);
        assertThat(now("third").grants()).isEmpty();
    }

    @Test
    @DisplayName("acts in somebody's place only where no role of their own would do")
    void forWhom() {
        office.deputies.name(absent, wish(Set.of(), Duration.ZERO, DAY));
        give("deputy", Role.EDITOR);

        var approving = now("deputy").inPlaceOf(Permission.APPROVE.roles(), Matter.ANY);
        var editing = now("deputy").inPlaceOf(Permission.EDIT_ENTRY.roles(), Matter.ANY);
        assertThat(approving).isEqualTo(Optional.of("absent"));
        assertThat(editing).isEmpty();
    }

    @Test
    @DisplayName("has nothing any more when the absent person's role or account ends")
    void withTheAbsent() {
        office.deputies.name(absent, wish(Set.of(), Duration.ZERO, DAY));
        var change = new UserChange("x", null, null, false);
        var revision = office.users.get("absent").revision();
        office.somebody("other-admin");
        give("other-admin", Role.SYSADMIN);
        office.users.change(office.administrator(), "absent", revision, change);
        assertThat(may(Permission.APPROVE)).isFalse();
    }

    @Test
    @DisplayName("is named by the absent person or an administrator, who is not the deputy")
    void byWhom() {
        var wish = wish(Set.of(), Duration.ZERO, DAY);
        var third = office.actor("third", Role.EDITOR);
        refused(CoreProblem.FORBIDDEN, () -> office.deputies.name(third, wish));
        var self = office.actor("deputy", Role.SYSADMIN);
        refused(AccessProblem.SELF_GRANT, () -> office.deputies.name(self, wish));
        var named = office.deputies.name(office.administrator(), wish);
        refused(AccessProblem.DEPUTATION_NOT_FOUND, () -> office.deputies.end(third, named.id()));
        office.deputies.end(now("deputy"), named.id());

        for (var wrong :
                Set.of(
                        new Deputies.Wish("absent", "absent", Set.of(), null, in(DAY)),
                        new Deputies.Wish("absent", "ghost", Set.of(), null, in(DAY)),
                        new Deputies.Wish(
                                "absent", "deputy", Set.of(), null, in(DAY.multipliedBy(200))),
                        wish(Set.of(), DAY.negated().multipliedBy(2), DAY.negated()))) {
            refused(CoreProblem.VALIDATION_FAILED, () -> office.deputies.name(absent, wrong));
        }
    }
}
