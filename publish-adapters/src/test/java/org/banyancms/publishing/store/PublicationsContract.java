package org.banyancms.publishing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.publication.Desired;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationKey;
import org.banyancms.publishing.publication.PublicationQuery;
import org.banyancms.publishing.publication.PublicationState;
import org.banyancms.publishing.publication.Publications;
import org.banyancms.publishing.samples.Stories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of publications must keep to. */
abstract class PublicationsContract {
    private static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");

    /** An empty store. */
    abstract Publications publications();

    /** The shelf over the same store. */
    abstract Shelf shelf();

    private static Commit commit(long sequence) {
        return new Commit(sequence, "publish", null, List.of(), "publisher", NOW);
    }

    private static Publication wanted(LiveVariant variant, long sequence, String channel) {
        var key = new PublicationKey(variant.entry(), variant.locale(), channel);
        return Publication.begun(key, Desired.present(commit(sequence), variant), NOW);
    }

    private static Publication unwanted(LiveVariant variant, long sequence, String channel) {
        var before = wanted(variant, sequence - 1, channel);
        var change =
                new Change.Remove(variant.entry(), variant.locale(), Removal.KILL, "error", null);
        return Publication.begun(
                before.key(), Desired.absent(commit(sequence), change, before.desired()), NOW);
    }

    @Test
    @DisplayName("what is kept comes back whole")
    void roundTrip() {
        var it = wanted(Stories.tanTrao(LocaleTag.VI), 7, "site");

        assertThat(publications().insert(it)).isTrue();

        assertThat(publications().find(it.key())).contains(it);
        assertThat(publications().of(Stories.TAN_TRAO)).containsExactly(it);
    }

    @Test
    @DisplayName("one publication is begun only once")
    void insertsOnce() {
        var it = wanted(Stories.tanTrao(LocaleTag.VI), 7, "site");

        assertThat(publications().insert(it)).isTrue();
        assertThat(publications().insert(it)).isFalse();
    }

    @Test
    @DisplayName("a write that read an old version changes nothing")
    void staleWritesLose() {
        var it = wanted(Stories.tanTrao(LocaleTag.VI), 7, "site");
        publications().insert(it);

        assertThat(publications().save(it)).isPresent();
        assertThat(publications().save(it)).isEmpty();
    }

    @Test
    @DisplayName("a claim gives what is due, removals first, and only to one worker")
    void claims() {
        publications().insert(wanted(Stories.tanTrao(LocaleTag.VI), 1, "site"));
        publications().insert(unwanted(Stories.tanTrao(LocaleTag.EN), 2, "site"));

        var first = publications().claim("site", NOW, NOW.plusSeconds(60)).orElseThrow();
        var second = publications().claim("site", NOW, NOW.plusSeconds(60)).orElseThrow();

        assertThat(first.key().locale()).isEqualTo(LocaleTag.EN);
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(second.key().locale()).isEqualTo(LocaleTag.VI);
        assertThat(publications().claim("site", NOW, NOW.plusSeconds(60))).isEmpty();
        assertThat(publications().claim("feed", NOW, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    @DisplayName("a lease that ran out is claimed again, and the first worker can write no more")
    void fencing() {
        publications().insert(wanted(Stories.tanTrao(LocaleTag.VI), 1, "site"));
        var slow = publications().claim("site", NOW, NOW.plusSeconds(60)).orElseThrow();
        var later = NOW.plus(Duration.ofMinutes(5));

        var quick = publications().claim("site", later, later.plusSeconds(60)).orElseThrow();

        assertThat(quick.epoch()).isEqualTo(slow.epoch() + 1);
        assertThat(publications().advance(slow, it -> it)).isEmpty();
        assertThat(publications().advance(quick, it -> it)).isPresent();
    }

    @Test
    @DisplayName("eight workers at once get each publication exactly once")
    void manyWorkers() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            publications().insert(wanted(Stories.other("e-" + i, LocaleTag.VI, "t"), 1, "site"));
        }
        Set<String> got = ConcurrentHashMap.newKeySet();
        var twice = ConcurrentHashMap.newKeySet();
        var workers =
                IntStream.range(0, 8)
                        .mapToObj(_ -> Thread.ofVirtual().start(() -> claimAll(got, twice)))
                        .toList();
        for (var worker : workers) {
            worker.join();
        }

        assertThat(got).hasSize(40);
        assertThat(twice).isEmpty();
    }

    private void claimAll(Set<String> got, Set<Object> twice) {
        for (var it = publications().claim("site", NOW, NOW.plusSeconds(60));
                it.isPresent();
                it = publications().claim("site", NOW, NOW.plusSeconds(60))) {
            if (!got.add(it.get().key().id())) {
                twice.add(it.get().key().id());
            }
        }
    }

    @Test
    @DisplayName("questions by entry, channel, state and page are answered")
    void searches() {
        publications().insert(wanted(Stories.tanTrao(LocaleTag.VI), 1, "site"));
        publications().insert(wanted(Stories.tanTrao(LocaleTag.EN), 1, "site"));
        publications().insert(wanted(Stories.tanTrao(LocaleTag.EN), 1, "feed"));

        var all = publications().search(new PublicationQuery(null, null, null, null, 10));
        assertThat(all).hasSize(3);
        assertThat(
                        publications()
                                .search(
                                        new PublicationQuery(
                                                Stories.TAN_TRAO,
                                                "site",
                                                PublicationState.READY,
                                                null,
                                                10)))
                .hasSize(2);
        assertThat(
                        publications()
                                .search(
                                        new PublicationQuery(
                                                null, null, PublicationState.LIVE, null, 10)))
                .isEmpty();
        assertThat(
                        publications()
                                .search(
                                        new PublicationQuery(
                                                null, null, null, all.get(1).key().id(), 10)))
                .containsExactly(all.get(2));
        assertThat(publications().search(new PublicationQuery(null, null, null, null, 1)))
                .containsExactly(all.get(0));
        assertThat(publications().counts())
                .containsEntry("site", Map.of(PublicationState.READY, 2L));
    }

    @Test
    @DisplayName("the shelf shows what shall be there, the newest first, and what went")
    void shelves() {
        var old = Stories.tanTrao(LocaleTag.VI);
        publications().insert(wanted(old, 1, "site"));
        publications().insert(wanted(Stories.other("0191-new", LocaleTag.VI, "Mới"), 2, "site"));
        publications().insert(wanted(Stories.tanTrao(LocaleTag.EN), 1, "site"));
        publications().insert(unwanted(Stories.tanTrao(Stories.KO), 3, "site"));

        assertThat(shelf().latest("site", LocaleTag.VI, 10)).hasSize(2);
        assertThat(shelf().latest("site", null, 2)).hasSize(2);
        assertThat(shelf().locales("site")).containsExactly(LocaleTag.EN, LocaleTag.VI);
        assertThat(shelf().removed("site", Stories.KO, 10)).hasSize(1);
        assertThat(shelf().removed("site", LocaleTag.VI, 10)).isEmpty();
        var page = shelf().page("site", null, 2);
        assertThat(page).hasSize(2);
        assertThat(shelf().page("site", page.getLast(), 2))
                .hasSize(1)
                .doesNotContainAnyElementsOf(page);
    }

    @Test
    @DisplayName("waking makes a channel's publications in a state due")
    void wakes() {
        publications().insert(wanted(Stories.tanTrao(LocaleTag.VI), 1, "site"));
        var later = NOW.plusSeconds(100);

        publications().wake("site", PublicationState.READY, later);
        publications().wake("site", PublicationState.LIVE, NOW);

        assertThat(publications().claim("site", NOW, later)).isEmpty();
        assertThat(publications().claim("site", later, later.plusSeconds(1))).isPresent();
    }
}
