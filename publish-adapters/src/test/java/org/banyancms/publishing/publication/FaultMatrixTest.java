package org.banyancms.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
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
import org.banyancms.publishing.samples.MemoryPublications;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A channel that has no idempotency at all and can only be searched (class B), a network that loses
 * what it can, and a process that dies at any write: whatever happens, the public sees a story
 * once, or not at all after its removal.
 */
class FaultMatrixTest {
    private static final int RUNS = 300;

    @TempDir Path data;

    @Test
    @DisplayName(
            "300 seeded runs of crashes and lost answers: one visible effect, never two, none after a removal")
    void exactlyOneVisibleEffect() {
        for (int seed = 1; seed <= RUNS; seed++) {
            run(seed);
        }
    }

    private void run(int seed) {
        var chance = new Random(seed);
        try (var house = new House(data.resolve("run-" + seed)).withBuiltIn()) {
            var world = new World(chance);
            var store = new Crashing(house.publications, chance);
            var reconciler =
                    new Reconciler(
                            store,
                            house.channels,
                            house.desk,
                            new ChannelAdapters(List.of(world)),
                            house.profiles,
                            new Intents(house.publications, house.journal),
                            house.clock,
                            chance);
            house.journal.publish(Stories.tanTrao(LocaleTag.VI), Stories.tanTrao(LocaleTag.EN));
            work(house, reconciler, chance.nextInt(6));
            house.journal.commit("correct", new Change.Publish(Stories.corrected(LocaleTag.VI)));
            work(house, reconciler, chance.nextInt(6));
            house.journal.commit("kill", Stories.remove(LocaleTag.EN, Removal.KILL));
            store.calm = true;
            world.calm = true;
            work(house, reconciler, 40);

            assertThat(world.most)
                    .as("posts of one variant at any time, seed %s", seed)
                    .isLessThanOrEqualTo(1);
            assertThat(world.posts)
                    .as("seed %s", seed)
                    .extracting(Post::locale, Post::sequence)
                    .containsExactly(tuple(LocaleTag.VI, 2L));
            assertThat(house.states("site"))
                    .as("seed %s", seed)
                    .isEqualTo(Map.of("vi", "LIVE", "en", "GONE"));
        }
    }

    private static void work(House house, Reconciler reconciler, int rounds) {
        for (int round = 0; round < rounds; round++) {
            boolean more = true;
            while (more) {
                more = turn(reconciler);
            }
            house.clock.pass(Duration.ofMinutes(3));
        }
    }

    private static boolean turn(Reconciler reconciler) {
        try {
            return reconciler.advance("site");
        } catch (ProcessDied _) {
            return false;
        }
    }

    /** kill -9. */
    private static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** One thing that the public sees. */
    private record Post(int id, EntryId entry, LocaleTag locale, long sequence) {}

    /** The other side. */
    private static final class World implements ChannelAdapter {
        private final List<Post> posts = new ArrayList<>();
        private final Random chance;
        private boolean calm;
        private int ids;
        private long most;

        World(Random chance) {
            this.chance = chance;
        }

        @Override
        public Outcome execute(Step step, Intent intent, Channel channel) {
            int fault = calm ? 9 : chance.nextInt(10);
            switch (fault) {
                case 0:
                    return new Outcome.NotSent("connect_failed", "");
                case 1:
                    throw new ProcessDied(); // before anything was sent
                case 2:
                    return new Outcome.Throttled(Instant.EPOCH, "");
                case 3:
                    return new Outcome.Unknown("timeout", "lost on the way there");
                default:
                    effect(step, intent);
            }
            if (fault == 4) {
                return new Outcome.Unknown("timeout", "lost on the way back");
            }
            if (fault == 5) {
                throw new ProcessDied(); // after the effect
            }
            if (fault == 6) {
                throw new IllegalStateException("half an answer");
            }
            return new Outcome.Done(remote(intent));
        }

        private void effect(Step step, Intent intent) {
            if (step != Step.CREATE) {
                posts.removeIf(it -> is(it, intent));
            }
            if (step != Step.REMOVE) {
                posts.add(new Post(ids++, intent.entry(), intent.locale(), intent.sequence()));
            }
            most = Math.max(most, posts.stream().filter(it -> is(it, intent)).count());
        }

        private static boolean is(Post post, Intent intent) {
            return post.entry().equals(intent.entry()) && post.locale().equals(intent.locale());
        }

        private Optional<Post> found(Intent intent) {
            return posts.stream().filter(it -> is(it, intent)).findFirst();
        }

        private static Remote remote(Intent intent) {
            return new Remote(intent.entry().value(), null, "f" + intent.sequence());
        }

        @Override
        public Reconciled reconcile(Step step, Intent intent, Channel channel) {
            boolean landed =
                    step == Step.REMOVE
                            ? found(intent).isEmpty()
                            : found(intent)
                                    .filter(it -> it.sequence() == intent.sequence())
                                    .isPresent();
            return landed ? new Reconciled.Landed(remote(intent)) : new Reconciled.Absent();
        }

        @Override
        public Observed observe(Intent intent, Channel channel) {
            return found(intent)
                    .map(it -> Observed.present(it.locale(), "f" + it.sequence()))
                    .orElseGet(Observed::absent);
        }

        @Override
        public String kind() {
            return "site";
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

    /** A store whose process dies before or after a write. */
    private static final class Crashing implements Publications {
        private final MemoryPublications kept;
        private final Random chance;
        private boolean calm;

        Crashing(MemoryPublications kept, Random chance) {
            this.kept = kept;
            this.chance = chance;
        }

        private void maybeDie() {
            if (!calm && chance.nextInt(8) == 0) {
                throw new ProcessDied();
            }
        }

        @Override
        public Optional<Publication> save(Publication publication) {
            maybeDie();
            var saved = kept.save(publication);
            maybeDie();
            return saved;
        }

        @Override
        public Optional<Publication> claim(String channel, Instant now, Instant leaseUntil) {
            var claimed = kept.claim(channel, now, leaseUntil);
            maybeDie();
            return claimed;
        }

        @Override
        public Optional<Publication> find(PublicationKey key) {
            return kept.find(key);
        }

        @Override
        public List<Publication> of(EntryId entry) {
            return kept.of(entry);
        }

        @Override
        public List<Publication> search(PublicationQuery query) {
            return kept.search(query);
        }

        @Override
        public boolean insert(Publication publication) {
            return kept.insert(publication);
        }

        @Override
        public void wake(String channel, PublicationState state, Instant now) {
            kept.wake(channel, state, now);
        }

        @Override
        public Map<String, Map<PublicationState, Long>> counts() {
            return kept.counts();
        }
    }
}
