package org.banyancms.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model is a list of states, one for each sequence: which revision of what is live. */
@DisplayName("The journal against a simple model of it")
class JournalModelTest {
    private static final List<LocaleTag> LOCALES = List.of(LocaleTag.VI, LocaleTag.EN);
    private static final int ENTRIES = 4;
    private static final int STEPS = 80;
    private static final int MOST_WRITES = 14;

    private final List<Map<String, Long>> states = new ArrayList<>(List.of(Map.of()));
    private final Map<String, Long> followed = new HashMap<>();
    private long cursor;
    private long revision;
    private int crashes;
    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "shows at every sequence all of a batch or nothing, whatever is published, taken back or undone, and wherever a node crashes")
    void behavesAsTheModel(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var wanted = wanted(random);
            step(random, changes(wanted), wanted);
            assertStates(random);
            follow(random);
        }
        house.writer.repair();
        while (cursor < house.journal.head()) {
            follow(random);
        }
        assertThat(followed).isEqualTo(states.getLast());
        assertThat(crashes).isGreaterThan(STEPS / 4);
    }

    /**
     * The state that the next commit is to bring about: some changes, or an earlier state again.
     */
    private Map<String, Long> wanted(Random random) {
        if (random.nextInt(5) == 0) {
            return states.get(random.nextInt(states.size()));
        }
        var next = new HashMap<>(states.getLast());
        for (int i = 0; i <= random.nextInt(4); i++) {
            var variant =
                    "e" + random.nextInt(ENTRIES) + " " + LOCALES.get(random.nextInt(2)).value();
            if (random.nextInt(3) == 0) {
                next.remove(variant);
            } else {
                next.put(variant, ++revision);
            }
        }
        return next;
    }

    private List<Change> changes(Map<String, Long> wanted) {
        var now = states.getLast();
        var changes = new ArrayList<Change>();
        wanted.forEach((variant, number) -> {
            if (!number.equals(now.get(variant))) {
                changes.add(new Change.Publish(live(variant, number)));
            }
        });
        now.keySet().stream()
                .filter(variant -> !wanted.containsKey(variant))
                .forEach(variant ->
                        changes.add(
                                new Change.Remove(
                                        entry(variant),
                                        locale(variant),
                                        Change.Removal.UNPUBLISH,
                                        "model",
                                        null)));
        return changes;
    }

    /** Commits, on a node that may crash; then another node repairs, or simply commits next. */
    private void step(Random random, List<Change> changes, Map<String, Long> wanted) {
        long before = house.journal.head();
        assertThat(before).isEqualTo(states.size() - 1);
        var draft = new JournalWriter.Draft("model", null, changes, "node", Instant.EPOCH);
        boolean crashed =
                CrashingNode.crashes(
                        house.mongo,
                        1 + random.nextInt(MOST_WRITES),
                        writer -> assertThat(writer.commit(before, draft)).isNotNull());
        if (crashed) {
            crashes++;
            assertThat(seen(house.journal.head()))
                    .isEqualTo(house.journal.head() == before ? states.getLast() : wanted);
        }
        boolean taken = crashed && takenByAnother(random, before);
        if (house.journal.head() == before + 1) {
            states.add(taken ? states.getLast() : Map.copyOf(wanted));
        }
        assertThat(house.journal.head()).isEqualTo(states.size() - 1);
    }

    /**
     * Another node repairs, perhaps crashing at it too; or wants to commit, and so has to help.
     * Says whether the sequence became that other node's, since the crashed commit had not begun.
     */
    private boolean takenByAnother(Random random, long before) {
        CrashingNode.crashes(house.mongo, 1 + random.nextInt(MOST_WRITES), JournalWriter::repair);
        if (random.nextBoolean()) {
            house.writer.repair();
            return false;
        }
        var other = new JournalWriter.Draft("other", null, List.of(), "other", Instant.EPOCH);
        return house.writer.commit(before, other) != null;
    }

    private void assertStates(Random random) {
        int past = random.nextInt(states.size());
        assertThat(seen(past)).as("state at %s", past).isEqualTo(states.get(past));
        int newest = states.size() - 1;
        assertThat(seen(newest)).as("state at the head").isEqualTo(states.get(newest));
    }

    private Map<String, Long> seen(long sequence) {
        var seen = new HashMap<String, Long>();
        for (int i = 0; i < ENTRIES; i++) {
            house.journal
                    .liveVariants(new EntryId("e" + i), sequence)
                    .forEach(live -> seen.put(live.entry() + " " + live.locale(), live.revision()));
        }
        return seen;
    }

    /** Somebody with a cursor takes some of what is new, and has then what the model says. */
    private void follow(Random random) {
        for (var commit : house.journal.after(cursor, 1 + random.nextInt(3))) {
            assertThat(commit.sequence()).isEqualTo(cursor + 1);
            cursor = commit.sequence();
            for (var change : commit.changes()) {
                var variant = change.entry() + " " + change.locale();
                if (change instanceof Change.Publish(var live)) {
                    followed.put(variant, live.revision());
                } else {
                    followed.remove(variant);
                }
            }
            assertThat(followed).isEqualTo(states.get((int) cursor));
        }
    }

    private static EntryId entry(String variant) {
        return new EntryId(variant.split(" ")[0]);
    }

    private static LocaleTag locale(String variant) {
        return new LocaleTag(variant.split(" ")[1]);
    }

    private static LiveVariant live(String variant, long revision) {
        return new LiveVariant(
                entry(variant),
                locale(variant),
                "article",
                House.OWNER,
                List.of(),
                variant.replace(' ', '-'),
                revision,
                new ContentHash("h" + revision),
                Fields.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }
}
