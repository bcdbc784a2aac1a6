package org.banyancms.core.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.RoleGrant;
import org.banyancms.core.access.TokenScope;
import org.banyancms.core.access.WaitingWork.Waiting;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.house.House;
import org.banyancms.core.house.SteppedClock;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.banyancms.core.release.Withdrawal;
import org.banyancms.core.store.kill.KillStoreConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

@DisplayName("A kill")
class KillsTest {
    private static final Instant NOON = Instant.parse("2026-10-01T05:00:00Z");
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor FIRST = House.actor("first", Role.PUBLISHER);
    private static final Actor SECOND = House.actor("second", Role.PUBLISHER);
    private static final Actor APPROVER = House.actor("approver", Role.APPROVER);
    private static final Actor LEADER = House.actor("leader", Role.LEADER);

    private SteppedClock clock;
    private House house;
    private AnnotationConfigApplicationContext stores;
    private KillStore store;
    private KillDesk desk;
    private KillClock turns;
    private PendingKills pending;

    @BeforeEach
    void open() {
        clock = new SteppedClock(NOON);
        house = new House(clock);
        stores = new AnnotationConfigApplicationContext();
        stores.registerBean(MongoOperations.class, () -> house.mongo);
        stores.register(KillStoreConfiguration.class);
        stores.refresh();
        store = stores.getBean(KillStore.class);
        var notes = new KillNotes(house.audited::add);
        desk = new KillDesk(store, house.desk, notes, clock);
        turns = new KillClock(store, notes, clock);
        pending = new PendingKills(store, house.entries);
    }

    @AfterEach
    void close() {
        stores.close();
        house.close();
    }

    private EntryId story() {
        return house.story(EDITOR, "Tân Trào", "Một đoạn.").id();
    }

    /** Kills, and hears of it twice, as after a crash. */
    private void kill(Actor by, EntryId id) {
        house.corrections.kill(by, id, new Withdrawal(Hold.Kind.KILL, "rights", Map.of()));
        var follower = new KillFollower(store, new KillNotes(house.audited::add));
        for (int i = 0; i < 2; i++) {
            house.heard.forEach(follower::on);
        }
    }

    private Kill of(EntryId id) {
        return store.find(id).orElseThrow();
    }

    private static void refused(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private long told(String kind) {
        return house.audited.stream().filter(note -> note.kind().equals(kind)).count();
    }

    @Test
    @DisplayName("by one person takes effect at once, and awaits a second one for two hours")
    void alone() {
        var id = story();
        kill(FIRST, id);

        assertThat(house.desk.get(id).hold()).isNotNull();
        assertThat(of(id).state()).isEqualTo(Kill.State.OPEN);
        assertThat(of(id).due()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(pending.waitingFor(SECOND)).extracting(Waiting::key).containsOnly("open-kills");
        assertThat(pending.waitingFor(APPROVER)).hasSize(1);
        assertThat(pending.waitingFor(FIRST)).as("it is not theirs to confirm").isEmpty();
        assertThat(pending.waitingFor(LEADER)).isEmpty();
        assertThat(pending.waitingFor(EDITOR)).isEmpty();
    }

    @Test
    @DisplayName("is confirmed by another person only, once, and by whoever has a say in it")
    void confirmed() {
        var id = story();
        refused(CoreProblem.KILL_NOT_FOUND, () -> desk.confirm(SECOND, id, null));
        kill(FIRST, id);
        refused(CoreProblem.OWN_KILL, () -> desk.confirm(FIRST, id, null));
        refused(CoreProblem.FORBIDDEN, () -> desk.confirm(EDITOR, id, null));
        refused(CoreProblem.FORBIDDEN, () -> desk.confirm(LEADER, id, null));

        desk.confirm(APPROVER, id, "Đúng");
        desk.confirm(SECOND, id, "Cũng đúng");

        assertThat(of(id).state()).isEqualTo(Kill.State.CONFIRMED);
        assertThat(of(id).second()).isEqualTo(new Kill.Word("approver", NOON, "Đúng"));
        assertThat(of(id).due()).isNull();
        assertThat(told("kill_confirmed")).isEqualTo(1);
        assertThat(pending.waitingFor(SECOND)).isEmpty();
        clock.pass(Duration.ofHours(3));
        turns.tick();
        assertThat(told("kill_escalated")).isZero();
    }

    @Test
    @DisplayName("is not confirmed by a deputy who acts in the place of whoever has killed")
    void deputy() {
        var id = story();
        kill(FIRST, id);
        var lent =
                new RoleGrant(Role.PUBLISHER, House.OWNER, Set.of(), Set.of(), null, null, "first");
        var deputy =
                new Actor("deputy", "deputy", House.OWNER, List.of(lent), TokenScope.ALL, NOON);

        refused(CoreProblem.OWN_KILL, () -> desk.confirm(deputy, id, null));
        kill(deputy, id);

        assertThat(of(id).state()).isEqualTo(Kill.State.OPEN);
    }

    @Test
    @DisplayName("that nobody has confirmed in two hours is told to the leaders, once, and can be")
    void escalated() {
        var id = story();
        kill(FIRST, id);
        clock.pass(Duration.ofHours(2).minusSeconds(1));
        turns.tick();
        assertThat(of(id).state()).isEqualTo(Kill.State.OPEN);

        clock.pass(Duration.ofSeconds(1));
        turns.tick();
        turns.tick();

        assertThat(of(id).state()).isEqualTo(Kill.State.ESCALATED);
        assertThat(told("kill_escalated")).isEqualTo(1);
        assertThat(pending.waitingFor(LEADER))
                .extracting(Waiting::key)
                .containsOnly("escalated-kills");
        assertThat(pending.waitingFor(SECOND))
                .extracting(Waiting::key)
                .containsOnly("escalated-kills");

        desk.confirm(SECOND, id, null);
        assertThat(of(id).state()).isEqualTo(Kill.State.CONFIRMED);
        assertThat(of(id).escalatedAt()).isEqualTo(clock.instant());
        assertThat(pending.waitingFor(LEADER)).isEmpty();
    }

    @Test
    @DisplayName("as a second person has proposed needs no word more; a proposal withdraws nothing")
    void proposed() {
        var id = story();
        desk.propose(APPROVER, id, "Sai số liệu");
        assertThat(house.desk.get(id).hold()).isNull();
        assertThat(pending.waitingFor(FIRST))
                .extracting(Waiting::key)
                .containsOnly("proposed-kills");
        refused(CoreProblem.KILL_NOT_FOUND, () -> desk.confirm(SECOND, id, null));

        kill(FIRST, id);

        assertThat(of(id).state()).isEqualTo(Kill.State.CONFIRMED);
        assertThat(of(id).second()).extracting(Kill.Word::by).isEqualTo("approver");
        assertThat(of(id).first()).extracting(Kill.Word::by).isEqualTo("first");
    }

    @Test
    @DisplayName("of one's own proposal, or of one of long ago, is by one person alone")
    void proposedInVain() {
        var own = story();
        desk.propose(FIRST, own, "Sai");
        kill(FIRST, own);
        assertThat(of(own).state()).isEqualTo(Kill.State.OPEN);

        var old = story();
        desk.propose(APPROVER, old, "Sai");
        clock.pass(Kill.PROPOSED_FOR);
        kill(FIRST, old);
        assertThat(of(old).state()).isEqualTo(Kill.State.OPEN);
        assertThat(desk.propose(APPROVER, old, "Lại").state()).isEqualTo(Kill.State.OPEN);
    }

    @Test
    @DisplayName("is confirmed by a second person who kills the same; the same person does not")
    void twice() {
        var id = story();
        kill(FIRST, id);
        clock.pass(Duration.ofMinutes(1));
        kill(FIRST, id);
        assertThat(of(id).state()).isEqualTo(Kill.State.OPEN);
        assertThat(of(id).due()).isEqualTo(NOON.plus(Kill.CONFIRMED_WITHIN));

        kill(SECOND, id);
        assertThat(of(id).state()).isEqualTo(Kill.State.CONFIRMED);
    }
}
