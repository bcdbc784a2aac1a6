package org.banyancms.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelAdapters;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Observed;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Probe;
import org.banyancms.publishing.adapter.Reconciled;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.samples.House;
import org.banyancms.publishing.samples.People;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcilerTest {
    @TempDir Path data;
    private House house;
    private Reconciler reconciler;
    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final List<String> effects = new ArrayList<>();
    private Reconciled reconciled = new Reconciled.Absent();
    private Observed observed = Observed.absent();

    @BeforeEach
    void open() {
        house = new House(data).withBuiltIn();
        reconciler = house.reconciler(new ChannelAdapters(List.of(new Scripted())));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void work() {
        while (reconciler.advance("site")) {
            Thread.onSpinWait();
        }
    }

    private Publication it() {
        return house.publications
                .find(new PublicationKey(Stories.TAN_TRAO, LocaleTag.VI, "site"))
                .orElseThrow();
    }

    private void publish() {
        house.journal.publish(Stories.tanTrao(LocaleTag.VI));
    }

    private static Remote remote(Intent intent) {
        return new Remote("r", "https://p/", "f" + intent.sequence());
    }

    @Test
    @DisplayName("published, made, read back: live and verified")
    void happyPath() {
        publish();
        assertThat(it().state()).isEqualTo(PublicationState.READY);
        work();

        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
        assertThat(it().applied().verified()).isTrue();
        assertThat(it().applied().remote().permalink()).isEqualTo("https://p/");
        assertThat(effects).containsExactly("CREATE 1");
    }

    @Test
    @DisplayName(
            "the same words in fields of other names, after a migration: nothing goes out again")
    void migrated() {
        publish();
        work();
        house.journal.commit("migrate", new Change.Publish(Stories.tanTrao(LocaleTag.VI)));
        work();

        assertThat(effects).containsExactly("CREATE 1");
        assertThat(it().desired().sequence()).isEqualTo(1);
    }

    @Test
    @DisplayName("a step is written down before it is made")
    void intentIsWrittenFirst() {
        publish();
        outcomes.add(new Outcome.Unknown("peek", "peek"));
        var seen = new ArrayList<PublicationState>();
        whenExecuted = () -> seen.add(it().state());
        work();

        assertThat(seen).containsExactly(PublicationState.INTENT);
        assertThat(it().attempt().step()).isEqualTo(Step.CREATE);
    }

    private Runnable whenExecuted = () -> {};

    @Test
    @DisplayName("done but not seen by read-back: not believed, cleared up later")
    void notSeenIsNotBelieved() {
        publish();
        invisible = true;
        work();
        assertThat(it().state()).isEqualTo(PublicationState.UNKNOWN);

        invisible = false;
        house.clock.pass(Duration.ofMinutes(1));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
    }

    private boolean invisible;

    @Test
    @DisplayName("another language than ours counts as not live")
    void fallbackLanguageIsNotLive() {
        publish();
        foreign = true;
        work();

        assertThat(it().state()).isEqualTo(PublicationState.UNKNOWN);
        assertThat(it().trouble().code()).isEqualTo("not_seen");
    }

    private boolean foreign;

    @Test
    @DisplayName("a lost answer that turns out to have landed has one effect")
    void landed() {
        publish();
        outcomes.add(new Outcome.Unknown("timeout", "t"));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.UNKNOWN);

        reconciled = new Reconciled.Landed(new Remote("r", "https://p/", "f1"));
        observed = Observed.present(LocaleTag.VI, "f1");
        house.clock.pass(Duration.ofMinutes(1));
        work();

        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
        assertThat(effects).containsExactly("CREATE 1");
    }

    @Test
    @DisplayName(
            "what nobody can decide waits for a person and is not repeated, not even for something newer")
    void undecidable() {
        publish();
        outcomes.add(new Outcome.Unknown("timeout", "t"));
        work();
        reconciled = new Reconciled.Undecidable("no history to read");
        house.clock.pass(Duration.ofMinutes(1));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.NEEDS_HUMAN);

        house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        house.clock.pass(Duration.ofDays(30));
        work();

        assertThat(it().state()).isEqualTo(PublicationState.NEEDS_HUMAN);
        assertThat(effects).containsExactly("CREATE 1");
    }

    @Test
    @DisplayName(
            "a crash after the step was written is cleared up by whoever comes next, and the dead worker can write no more")
    void crashAfterIntent() {
        publish();
        var dead =
                house.publications
                        .claim(
                                "site",
                                house.clock.instant(),
                                house.clock.instant().plusSeconds(120))
                        .orElseThrow();
        var course =
                new Course(
                        new Patience(List.of(), new Random(1)),
                        Duration.ZERO,
                        house.clock.instant());
        house.publications.advance(dead, course::intend);
        work();
        assertThat(effects).isEmpty();

        house.clock.pass(Duration.ofMinutes(3));
        work();

        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
        assertThat(effects).containsExactly("CREATE 1");
        assertThat(house.publications.advance(dead, held -> held)).isEmpty();
    }

    @Test
    @DisplayName("a newer wish supersedes one that has not gone out: only the newest goes")
    void supersedes() {
        publish();
        house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        work();

        assertThat(effects).containsExactly("CREATE 2");
        assertThat(it().applied().revision()).isEqualTo(2);
    }

    @Test
    @DisplayName("a wish that comes while a step is under way is fulfilled right after it")
    void wishDuringStep() {
        publish();
        whenExecuted =
                () -> {
                    whenExecuted = () -> {};
                    house.journal.commit("kill", Stories.remove(LocaleTag.VI, Removal.KILL));
                };
        work();

        assertThat(effects).containsExactly("CREATE 1", "REMOVE 2");
        assertThat(it().state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    @DisplayName("a removal cancels what never went out")
    void removalCancels() {
        publish();
        house.journal.commit("unpublish", Stories.remove(LocaleTag.VI, Removal.UNPUBLISH));
        work();

        assertThat(effects).isEmpty();
        assertThat(it().state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    @DisplayName("a removal goes before everything else that waits")
    void removalOutranks() {
        publish();
        work();
        house.journal.publish(Stories.other("0000-first", LocaleTag.VI, "Khác"));
        house.journal.commit("kill", Stories.remove(LocaleTag.VI, Removal.KILL));
        work();

        assertThat(effects).containsExactly("CREATE 1", "REMOVE 3", "CREATE 2");
    }

    @Test
    @DisplayName("a commit that comes again changes nothing")
    void applyingTwice() {
        var commit = house.journal.publish(Stories.tanTrao(LocaleTag.VI));
        work();
        var before = it();

        new DesiredStates(house.publications, house.channels, () -> {}, house.clock).apply(commit);
        work();

        assertThat(it()).isEqualTo(before);
        assertThat(effects).hasSize(1);
    }

    @Test
    @DisplayName(
            "what fails is tried again with growing pauses, then parked with a reason; a person's retry begins anew")
    void parksAndRetries() {
        publish();
        for (int i = 0; i < 7; i++) {
            outcomes.add(new Outcome.NotSent("connect_failed", "refused"));
        }
        work();
        assertThat(it().state()).isEqualTo(PublicationState.READY);
        assertThat(it().dueAt()).isAfter(house.clock.instant());
        for (int i = 0; i < 8; i++) {
            house.clock.pass(Duration.ofHours(2));
            work();
        }
        assertThat(it().state()).isEqualTo(PublicationState.NEEDS_HUMAN);
        assertThat(it().trouble())
                .extracting(Trouble::code, Trouble::detail)
                .containsExactly("connect_failed", "refused");
        assertThat(effects).hasSize(7);

        house.publications.update(
                it().key(),
                held ->
                        new Course(
                                        new Patience(List.of(), new Random(1)),
                                        Duration.ZERO,
                                        house.clock.instant())
                                .again(held));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    @DisplayName("a refusal is parked at once; a newer wish is tried again")
    void refused() {
        publish();
        outcomes.add(new Outcome.Refused("content", "too long"));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.NEEDS_HUMAN);

        house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    @DisplayName("a throttled step waits as long as it was told")
    void throttled() {
        publish();
        outcomes.add(
                new Outcome.Throttled(house.clock.instant().plus(Duration.ofMinutes(10)), "429"));
        work();
        house.clock.pass(Duration.ofMinutes(9));
        work();
        assertThat(effects).hasSize(1);

        house.clock.pass(Duration.ofMinutes(2));
        work();
        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    @DisplayName("an exception in an adapter leaves the step unknown and holds up nobody else")
    void brokenAdapter() {
        publish();
        house.journal.publish(Stories.other("0191-next", LocaleTag.VI, "Khác"));
        whenExecuted =
                () -> {
                    whenExecuted = () -> {};
                    throw new IllegalStateException("broken disk");
                };
        work();

        assertThat(house.on("site"))
                .extracting(Publication::state)
                .containsExactlyInAnyOrder(PublicationState.UNKNOWN, PublicationState.LIVE);
    }

    @Test
    @DisplayName("drift by hand over there is found at the next look and repaired")
    void drift() {
        publish();
        work();
        observed = Observed.present(LocaleTag.VI, "somebody's");
        house.clock.pass(Duration.ofHours(8));
        drifted = true;
        work();

        assertThat(effects).containsExactly("CREATE 1", "UPDATE 1");
        assertThat(it().state()).isEqualTo(PublicationState.LIVE);
    }

    private boolean drifted;

    @Test
    @DisplayName(
            "on a channel that is switched off it is blocked, and a removal of what never went there is no work")
    void switchedOff() {
        publish();
        house.desk.switchOff("site", "endpoint_gone");
        work();

        assertThat(it().state()).isEqualTo(PublicationState.BLOCKED);
        assertThat(it().trouble().detail()).isEqualTo("endpoint_gone");
        assertThat(effects).isEmpty();
    }

    @Test
    @DisplayName("a channel that takes only some languages and topics gets only those")
    void scope() {
        house.desk.patch("site", 1, Map.of("locales", List.of("en")), People.publisher());
        publish();
        house.journal.publish(Stories.tanTrao(LocaleTag.EN));

        assertThat(house.states("site")).containsOnlyKeys("en");
    }

    /** A channel that does what the test says. */
    private final class Scripted implements ChannelAdapter {
        private Observed last = Observed.absent();

        @Override
        public String kind() {
            return "site";
        }

        @Override
        public Outcome execute(Step step, Intent intent, Channel channel) {
            effects.add(step + " " + intent.sequence());
            whenExecuted.run();
            var outcome = outcomes.isEmpty() ? new Outcome.Done(remote(intent)) : outcomes.remove();
            if (outcome instanceof Outcome.Done) {
                drifted = false;
                observed = Observed.absent();
                last =
                        intent.variant() == null
                                ? Observed.absent()
                                : Observed.present(
                                        foreign ? LocaleTag.EN : intent.locale(),
                                        "f" + intent.sequence());
            }
            return outcome;
        }

        @Override
        public Observed observe(Intent intent, Channel channel) {
            if (invisible) {
                return Observed.absent();
            }
            return drifted || observed.present() ? observed : last;
        }

        @Override
        public Reconciled reconcile(Step step, Intent intent, Channel channel) {
            return reconciled;
        }

        @Override
        public Probe probe(Channel channel) {
            return new Probe(true, null, "");
        }

        @Override
        public Rendition render(Intent intent, Channel channel) {
            return new Rendition("text/plain", "", null, "", List.of());
        }

        @Override
        public Set<String> settings() {
            return Set.of();
        }

        @Override
        public List<FieldProblem> check(Fields settings) {
            return List.of();
        }

        @Override
        public Set<String> secrets() {
            return Set.of();
        }

        @Override
        public String newSecret(String name) {
            return "";
        }

        @Override
        public List<FieldProblem> checkSecret(String name, String secret) {
            return List.of();
        }
    }
}
