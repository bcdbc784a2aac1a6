package org.banyancms.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Role;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryPatch;
import org.banyancms.core.entry.TranslatedVariants;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.house.House;
import org.banyancms.core.house.SteppedClock;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.release.Release.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schedule")
class ScheduleTest {
    private static final Instant MORNING = Instant.parse("2026-09-25T01:00:00Z");
    private static final Instant NINE = Instant.parse("2026-09-25T02:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Actor EDITOR = House.actor("editor", Role.EDITOR);
    private static final Actor PUBLISHER = House.actor("publisher", Role.PUBLISHER);

    private SteppedClock clock;
    private House house;
    private ReleaseClock node;

    @BeforeEach
    void open() {
        clock = new SteppedClock(MORNING);
        house = new House(clock);
        node = node();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ReleaseClock node() {
        var expiries = new Expiries(house.ends, house.publisher, house.journal, clock);
        return new ReleaseClock(
                house.planned, house.releases, expiries, ScheduleTest::person, clock, clock::nanos);
    }

    private static Actor person(String name) {
        if (name.equals("gone")) {
            throw ProblemException.of(CoreProblem.USER_NOT_FOUND);
        }
        return PUBLISHER;
    }

    /** A story approved in Vietnamese and translated into English. */
    private EntryId story() {
        var id = house.story(EDITOR, "Tân Trào", "Một đoạn văn.").id();
        house.approve(id, LocaleTag.VI, EDITOR);
        var revision = house.desk.get(id).variant(LocaleTag.VI).orElseThrow().revision();
        house.translations.deliver(
                new TranslatedVariants.Delivered(
                        id,
                        LocaleTag.EN,
                        LocaleTag.VI,
                        revision,
                        new Fields(House.fields("Tan Trao", "One paragraph.")),
                        Set.of("translator"),
                        House.actor("reviewer", Role.LANG_REVIEWER)));
        return id;
    }

    private static ReleaseWish wish(EntryId id, Instant at) {
        return new ReleaseWish(
                "Thành Tuyên",
                new Schedule(at, ZoneId.of("Asia/Ho_Chi_Minh")),
                List.of(
                        new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH),
                        new ReleaseItem(id, LocaleTag.EN, GateAction.PUBLISH)));
    }

    private Release planned(EntryId id, Instant at) {
        return house.releases.create(PUBLISHER, wish(id, at));
    }

    /** Time goes by second by second, with a tick in each. */
    private void pass(Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            clock.pass(SECOND);
            node.tick();
        }
    }

    private State state(Release release) {
        return house.releases.get(release.id()).state();
    }

    private int live(EntryId id) {
        return house.journal.liveVariants(id, house.journal.head()).size();
    }

    @Test
    @DisplayName("a release goes out in the second of its instant, and not a second before")
    void onTime() {
        var id = story();
        var release = planned(id, NINE);

        clock.pass(Duration.between(MORNING, NINE).minusSeconds(2));
        node.tick();
        assertThat(state(release)).isEqualTo(State.SCHEDULED);
        clock.pass(SECOND);
        node.tick();
        assertThat(live(id)).isZero();
        clock.pass(SECOND);
        node.tick();

        assertThat(state(release)).isEqualTo(State.LAUNCHED);
        assertThat(live(id)).isEqualTo(2);
    }

    @Test
    @DisplayName("any number of nodes launch it once")
    void once() {
        var release = planned(story(), NINE);
        clock.pass(Duration.between(MORNING, NINE));

        var nodes =
                java.util.stream.Stream.generate(this::node)
                        .limit(6)
                        .map(each -> CompletableFuture.runAsync(each::tick))
                        .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();
        pass(Duration.ofSeconds(15));

        assertThat(state(release)).isEqualTo(State.LAUNCHED);
        assertThat(house.journal.head()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "wherever the power is cut, all of it goes out once or nothing has, and then it does")
    void powerCuts() {
        for (int write = 1; ; write++) {
            var id = story();
            var release = planned(id, clock.instant().plusSeconds(1));
            long before = house.journal.head();
            clock.pass(SECOND);
            boolean cut = house.power.cuts(write, node::tick);
            house.writer.repair();
            assertThat(live(id)).as("after write %s", write).isIn(0, 2);
            node = node();
            pass(Duration.ofSeconds(12));

            assertThat(state(release)).as("after write %s", write).isEqualTo(State.LAUNCHED);
            assertThat(live(id)).isEqualTo(2);
            assertThat(house.journal.head()).isEqualTo(before + 1);
            if (!cut) {
                assertThat(write).isGreaterThan(5);
                return;
            }
        }
    }

    @Test
    @DisplayName(
            "what is edited after a cut is refused if nothing was out, and launched all the same if it was")
    void editedAfterACut() {
        int refused = 0;
        for (int write = 1; ; write++) {
            var id = story();
            var release = planned(id, clock.instant().plusSeconds(1));
            clock.pass(SECOND);
            boolean cut = house.power.cuts(write, node::tick);
            house.writer.repair();
            int out = live(id);
            var seen = house.desk.get(id).variant(LocaleTag.VI).orElseThrow();
            house.variants.save(
                    EDITOR, id, LocaleTag.VI, seen.revision(), House.fields("Khác", "Đổi."));
            node = node();
            pass(Duration.ofSeconds(12));

            assertThat(state(release)).isEqualTo(out == 0 ? State.REFUSED : State.LAUNCHED);
            assertThat(live(id)).isEqualTo(out);
            refused += out == 0 ? 1 : 0;
            if (!cut) {
                assertThat(refused).isPositive();
                return;
            }
        }
    }

    @Test
    @DisplayName("a clock that is wrong for a moment lets nothing out early")
    void wrongForAMoment() {
        var id = story();
        var release = planned(id, NINE);
        pass(Duration.ofSeconds(3));

        clock.set(NINE.plus(Duration.ofHours(8)));
        pass(Duration.ofSeconds(20));
        clock.set(MORNING.plusSeconds(23));
        pass(Duration.ofSeconds(60));

        assertThat(state(release)).isEqualTo(State.SCHEDULED);
        assertThat(live(id)).isZero();
    }

    @Test
    @DisplayName("a clock that is set right is followed once it has been steady for half a minute")
    void setRight() {
        var release = planned(story(), NINE);
        pass(Duration.ofSeconds(3));

        clock.set(NINE.plusSeconds(10));
        pass(Duration.ofSeconds(29));
        assertThat(state(release)).isEqualTo(State.SCHEDULED);
        pass(Duration.ofSeconds(3));

        assertThat(state(release)).isEqualTo(State.LAUNCHED);
    }

    @Test
    @DisplayName("a clock that is set back launches nothing a second time")
    void setBack() {
        var id = story();
        var release = planned(id, MORNING.plusSeconds(5));
        pass(Duration.ofSeconds(6));
        clock.set(MORNING);
        pass(Duration.ofSeconds(60));

        assertThat(state(release)).isEqualTo(State.LAUNCHED);
        assertThat(house.journal.head()).isEqualTo(1);
    }

    @Test
    @DisplayName("a run that was missed is told of, and made up for")
    void missed() {
        var missed = new MissedReleases(house.planned, clock);
        var release = planned(story(), NINE);
        clock.pass(Duration.between(MORNING, NINE).plusSeconds(14));
        assertThat(missed.now()).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(missed.now()).extracting(Release::id).containsExactly(release.id());

        node().tick();

        assertThat(state(release)).isEqualTo(State.LAUNCHED);
        assertThat(missed.now()).isEmpty();
        assertThat(kinds()).containsExactly("release_planned", "release_late");
    }

    @Test
    @DisplayName("one that is refused is put aside with its reason, told of, and holds up no other")
    void refused() {
        var unready = house.story(EDITOR, "Chưa duyệt", "Một đoạn văn.").id();
        var first = planned(unready, NINE);
        var orphan =
                house.releases.create(
                        House.actor("gone", Role.PUBLISHER), wish(story(), NINE.plusMillis(1)));
        var good = planned(story(), NINE.plusMillis(2));
        clock.pass(Duration.between(MORNING, NINE).plusSeconds(1));
        node.tick();

        assertThat(state(first)).isEqualTo(State.REFUSED);
        assertThat(state(orphan)).isEqualTo(State.REFUSED);
        assertThat(state(good)).isEqualTo(State.LAUNCHED);
        assertThat(new MissedReleases(house.planned, clock).now())
                .extracting(Release::id)
                .containsExactly(first.id(), orphan.id());
        assertThat(house.releases.get(first.id()).launch().failure()).isNotBlank();
        assertThat(kinds()).containsSequence("release_refused", "release_refused");
    }

    private List<String> kinds() {
        return house.audited.stream()
                .map(AuditNote::kind)
                .filter(kind -> kind.startsWith("release_"))
                .toList();
    }

    @Test
    @DisplayName("put off, it goes out at its new time; called off, never")
    void changed() {
        var id = story();
        var release = planned(id, NINE);
        var later =
                house.releases.change(
                        PUBLISHER, release.id(), 1, wish(id, NINE.plus(Duration.ofHours(1))));
        assertProblem(
                CoreProblem.STALE_REVISION,
                () -> house.releases.change(PUBLISHER, release.id(), 1, wish(id, NINE)));
        clock.pass(Duration.between(MORNING, NINE).plusSeconds(5));
        node.tick();
        assertThat(state(release)).isEqualTo(State.SCHEDULED);

        house.releases.cancel(PUBLISHER, release.id(), later.revision());
        clock.pass(Duration.ofHours(2));
        node.tick();
        assertThat(state(release)).isEqualTo(State.CANCELLED);
        assertThat(live(id)).isZero();
        assertProblem(
                CoreProblem.RELEASE_STATE, () -> house.releases.launch(PUBLISHER, release.id()));
    }

    @Test
    @DisplayName("what has gone out is neither changed nor called off")
    void tooLate() {
        var id = story();
        var release = planned(id, NINE);
        var launched = house.releases.launch(PUBLISHER, release.id());

        assertProblem(
                CoreProblem.RELEASE_STATE,
                () -> house.releases.cancel(PUBLISHER, release.id(), launched.revision()));
    }

    private static void assertProblem(
            CoreProblem kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    @DisplayName("what has a planned end goes then, in all languages at once, and once")
    void plannedEnd() {
        var id = house.story(EDITOR, "Tuần lễ", "Một đoạn văn.").id();
        var shared = Map.<String, Object>of("expiresAt", "2026-09-25T09:00:00+07:00");
        house.desk.patch(
                EDITOR,
                id,
                house.desk.get(id).revision(),
                new EntryPatch(null, null, Map.copyOf(shared)));
        house.approve(id, LocaleTag.VI, EDITOR);
        house.publisher.launch(
                PUBLISHER,
                List.of(new ReleaseItem(id, LocaleTag.VI, GateAction.PUBLISH)),
                "publish",
                null,
                "");
        var follower = new Expiries(house.ends, house.publisher, house.journal, clock);
        house.journal.after(0, 10).forEach(follower::apply);

        clock.pass(Duration.between(MORNING, NINE).minusSeconds(1));
        node.tick();
        assertThat(live(id)).isEqualTo(1);
        clock.pass(SECOND);
        node.tick();
        node().tick();

        assertThat(live(id)).isZero();
        assertThat(house.journal.head()).isEqualTo(2);
        assertThat(house.journal.last(id, LocaleTag.VI).orElseThrow().removal().reason())
                .isEqualTo("expired");
        house.journal.after(1, 10).forEach(follower::apply);
        assertThat(house.ends.due(clock.instant(), 10)).isEmpty();
    }
}
