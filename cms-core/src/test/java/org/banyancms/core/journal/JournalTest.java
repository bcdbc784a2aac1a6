package org.banyancms.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.house.House;
import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal")
class JournalTest {
    private static final EntryId ENTRY = new EntryId("e1");

    private House house;

    @BeforeEach
    void open() {
        house = new House();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName(
            "has no hole and no repeat when eight publishers commit at once, and a reader sees each commit whole")
    void isGaplessUnderConcurrency() throws Exception {
        var sequences = new ConcurrentSkipListSet<Long>();
        var reading = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(9)) {
            var torn = pool.submit(() -> countTornReads(reading));
            var publishers = new ArrayList<Callable<Boolean>>();
            for (int p = 0; p < 8; p++) {
                int publisher = p;
                publishers.add(() -> {
                    for (int i = 0; i < 10; i++) {
                        sequences.add(commitPair(house.writer, publisher * 100 + i));
                    }
                    return true;
                });
            }
            for (var done : pool.invokeAll(publishers)) {
                assertThat(done.get()).isTrue();
            }
            reading.set(false);
            assertThat(torn.get()).isZero();
        }
        assertThat(house.journal.head()).isEqualTo(80);
        assertThat(sequences)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
        assertThat(house.journal.after(0, 1000))
                .extracting(Commit::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    private int countTornReads(AtomicBoolean reading) {
        int torn = 0;
        while (reading.get()) {
            var live = house.journal.liveVariants(ENTRY, house.journal.head());
            if (live.stream().map(LiveVariant::revision).distinct().count() > 1
                    || live.size() == 1) {
                torn++;
            }
        }
        return torn;
    }

    @Test
    @DisplayName(
            "is wholly old or wholly new after a crash at any write, and the next node repairs it")
    void survivesACrashAtAnyWrite() {
        assertThat(commitPair(house.writer, 1)).isEqualTo(1);
        int crashAt = 0;
        boolean crashed = true;
        while (crashed) {
            crashAt++;
            long before = house.journal.head();
            long revision = 100 + crashAt;
            crashed =
                    CrashingNode.crashes(
                            house.mongo, crashAt, writer -> commitPair(writer, revision));
            assertWhole(before, 100 + crashAt);
            house.writer.repair();
            long head = house.journal.head();
            assertThat(head).isBetween(before, before + 1);
            assertWhole(before, 100 + crashAt);
            assertThat(commitPair(house.writer, 500 + crashAt)).isEqualTo(head + 1);
            assertThat(revisions(head + 1))
                    .containsExactly((long) 500 + crashAt, (long) 500 + crashAt);
        }
        assertThat(crashAt)
                .isGreaterThan(5); // the commit has that many writes, each was a crash once
    }

    private void assertWhole(long before, long revision) {
        long head = house.journal.head();
        var seen = revisions(head);
        assertThat(seen).hasSize(2);
        assertThat(Set.copyOf(seen)).hasSize(1);
        assertThat(seen.getFirst() == revision).isEqualTo(head == before + 1);
    }

    private List<Long> revisions(long sequence) {
        return house.journal.liveVariants(ENTRY, sequence).stream()
                .map(LiveVariant::revision)
                .toList();
    }

    @Test
    @DisplayName("takes one meaning once: the same key again gives the first commit")
    void commitsAKeyOnce() {
        var draft = draft(1, "release:r1");
        var first = house.writer.commit(0, draft);
        var again = house.writer.commit(1, draft);
        assertThat(first).isNotNull();
        assertThat(again).isNotNull();
        assertThat(again.sequence()).isEqualTo(1);
        assertThat(house.journal.head()).isEqualTo(1);
    }

    @Test
    @DisplayName("refuses a writer whose head is old, and still reads as of earlier sequences")
    void readsThePast() {
        assertThat(commitPair(house.writer, 1)).isEqualTo(1);
        assertThat(commitPair(house.writer, 2)).isEqualTo(2);
        assertThat(house.writer.commit(1, draft(3, null))).isNull();
        assertThat(revisions(1)).containsExactly(1L, 1L);
        assertThat(revisions(2)).containsExactly(2L, 2L);
        assertThat(house.journal.liveBySlug(LocaleTag.EN, "en-slug", 1).orElseThrow().revision())
                .isEqualTo(1);
        assertThatThrownBy(() -> house.journal.live(ENTRY, House.KO, 2).orElseThrow())
                .isInstanceOf(RuntimeException.class);
    }

    private long commitPair(JournalWriter writer, long revision) {
        for (; ; ) {
            var commit = writer.commit(house.journal.head(), draft(revision, null));
            if (commit != null) {
                return commit.sequence();
            }
        }
    }

    private static JournalWriter.Draft draft(
            long revision, @org.jspecify.annotations.Nullable String key) {
        return new JournalWriter.Draft(
                "publish",
                key,
                List.of(
                        new Change.Publish(variant(LocaleTag.VI, revision)),
                        new Change.Publish(variant(LocaleTag.EN, revision))),
                "publisher",
                Instant.ofEpochMilli(1000));
    }

    private static LiveVariant variant(LocaleTag locale, long revision) {
        return new LiveVariant(
                ENTRY,
                locale,
                "article",
                House.OWNER,
                List.of(),
                locale + "-slug",
                revision,
                new ContentHash("h" + revision),
                Fields.empty().with("fields", java.util.Map.of("title", "Tân Trào")),
                Instant.ofEpochMilli(1),
                Instant.ofEpochMilli(2),
                List.of());
    }
}
