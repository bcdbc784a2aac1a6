package org.banyancms.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyancms.core.search.Live.article;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.banyancms.core.house.House;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.search.lucene.LuceneIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The follower that feeds the search index")
class SearchFollowerTest {
    private final House house = new House();
    @TempDir private Path folder;

    @AfterEach
    void end() {
        house.close();
    }

    private static void publish(House house, LiveVariant... variants) {
        var changes = List.of(variants).stream().<Change>map(Change.Publish::new).toList();
        var draft = new JournalWriter.Draft("publish", null, changes, "p", house.clock.instant());
        assertThat(house.writer.commit(house.journal.head(), draft)).isNotNull();
    }

    /** What the dispatcher does in a turn. */
    private static void follow(SearchFollower follower, House house) {
        long cursor = follower.ownCursor().orElseThrow();
        house.journal.after(cursor, 1_000).forEach(follower::apply);
    }

    private static List<String> found(SearchIndex index) {
        return index.search(Asking.in("vi").by("slug").query()).hits().stream()
                .map(hit -> hit.entry().value())
                .toList();
    }

    @Test
    @DisplayName("it brings an empty index to the head, in pages, and follows from there")
    void builds() {
        for (int i = 0; i < 5; i++) {
            var batch = new LiveVariant[50];
            for (int j = 0; j < batch.length; j++) {
                batch[j] = article("e%d%02d".formatted(i, j), "vi", "Bài", "");
            }
            publish(house, batch);
        }
        try (var index = LuceneIndexes.inMemory()) {
            var follower = new SearchFollower(index, house.journal);
            assertThat(follower.ownCursor()).hasValue(5);
            assertThat(index.documents()).isEqualTo(250);
            publish(house, article("new", "vi", "Mới", ""));
            assertThat(index.sequence()).isEqualTo(5);
            follow(follower, house);
            assertThat(index.sequence()).isEqualTo(6);
            assertThat(index.documents()).isEqualTo(251);
        }
    }

    @Test
    @DisplayName("after a restart it goes on where the index was last made durable")
    void goesOn() {
        publish(house, article("e1", "vi", "Một", ""));
        try (var index = LuceneIndexes.open(folder, Duration.ZERO)) {
            follow(new SearchFollower(index, house.journal), house);
        }
        publish(house, article("e2", "vi", "Hai", ""));
        try (var index = LuceneIndexes.open(folder, Duration.ZERO)) {
            var follower = new SearchFollower(index, house.journal);
            assertThat(follower.ownCursor()).hasValue(1);
            follow(follower, house);
            assertThat(found(index)).containsExactly("e1", "e2");
        }
    }

    @Test
    @DisplayName("an index of another journal is built anew, also where both are equally long")
    void foreign() {
        publish(house, article("mine", "vi", "Của ta", ""));
        try (var other = new House();
                var index = LuceneIndexes.inMemory()) {
            publish(other, article("theirs", "vi", "Của họ", ""));
            follow(new SearchFollower(index, other.journal), other);
            assertThat(found(index)).containsExactly("theirs");
            follow(new SearchFollower(index, house.journal), house);
            assertThat(found(index)).containsExactly("mine");
            assertThat(index.sequence()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("an index that is ahead of the journal is of another one, too")
    void ahead() {
        publish(house, article("mine", "vi", "Của ta", ""));
        try (var index = LuceneIndexes.inMemory()) {
            index.rebuild(
                    IndexMark.of(Live.publish(9)),
                    java.util.stream.Stream.of(article("ghost", "vi", "Ma", "")));
            follow(new SearchFollower(index, house.journal), house);
            assertThat(found(index)).containsExactly("mine");
        }
    }
}
