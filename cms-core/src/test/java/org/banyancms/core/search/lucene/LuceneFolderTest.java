package org.banyancms.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyancms.core.search.Live.article;
import static org.banyancms.core.search.Live.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.search.Asking;
import org.banyancms.core.search.IndexMark;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchIndexContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The search index on Lucene, in a folder")
class LuceneFolderTest extends SearchIndexContract {
    @TempDir private Path temporary;

    private Path folder() {
        return temporary.resolve("search");
    }

    @Override
    protected SearchIndex open() {
        return LuceneIndexes.open(temporary.resolve("contract"), Duration.ZERO);
    }

    private static void fill(SearchIndex index) {
        index.apply(
                publish(
                        1,
                        IntStream.range(0, 40)
                                .mapToObj(i -> article("e" + i, "vi", "Bài " + i, "chung"))
                                .toArray(LiveVariant[]::new)));
    }

    private static long hits(SearchIndex index) {
        return index.search(Asking.in("vi").counted().query()).total().orElse(-1);
    }

    @Test
    @DisplayName("what was closed is there again")
    void again() {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            fill(index);
        }
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            assertThat(index.sequence()).isEqualTo(1);
            assertThat(hits(index)).isEqualTo(40);
        }
    }

    @Test
    @DisplayName("a stream of commits is shown together, and at once to whom waits for it")
    void stream() throws Exception {
        try (var index = LuceneIndexes.open(folder(), Duration.ofHours(4))) {
            index.apply(publish(1, article("e1", "vi", "Một", "")));
            for (int i = 2; i <= 50; i++) {
                index.apply(publish(i, article("e" + i, "vi", "Bài", "")));
            }
            assertThat(index.sequence()).isEqualTo(1);
            assertThat(index.mark().sequence()).isEqualTo(50);
        }
        try (var index = LuceneIndexes.open(folder(), Duration.ofMillis(200))) {
            index.apply(publish(51, article("e51", "vi", "Bài", "")));
            index.apply(publish(52, article("e52", "vi", "Bài", "")));
            assertThat(index.awaitSequence(52, Duration.ofSeconds(30))).isTrue();
            assertThat(hits(index)).isEqualTo(52);
        }
    }

    @Test
    @DisplayName("a second one in the same folder is refused with words that say so")
    void alone() {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            assertThatThrownBy(() -> LuceneIndexes.open(folder(), Duration.ZERO))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another process has the search index");
            fill(index);
            assertThat(hits(index)).isEqualTo(40);
        }
    }

    @Test
    @DisplayName("a copy taken at any moment, as a crash leaves it, stands at its last flush")
    void crash() throws IOException {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            fill(index);
            index.flush();
            index.apply(publish(2, article("later", "vi", "Sau", "")));
            var copy = temporary.resolve("copy");
            copy(folder(), copy);
            try (var left = LuceneIndexes.open(copy, Duration.ZERO)) {
                assertThat(left.mark().sequence()).isEqualTo(1);
                assertThat(hits(left)).isEqualTo(40);
                left.apply(publish(2, article("later", "vi", "Sau", "")));
                assertThat(hits(left)).isEqualTo(41);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    @DisplayName("a damaged one is emptied, so that it is built anew, and not served")
    void damaged() throws IOException {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            fill(index);
        }
        try (var files = Files.list(folder())) {
            var largest = files.max(Comparator.comparingLong(LuceneFolderTest::size)).orElseThrow();
            var bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            assertThat(index.mark()).isEqualTo(IndexMark.NONE);
            assertThat(hits(index)).isZero();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("a folder with anything else in it than an index is emptied")
    void rubbish() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("segments_1"), "no index");
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            fill(index);
            assertThat(hits(index)).isEqualTo(40);
        }
    }

    @Test
    @DisplayName(
            "searches go on when its folder is deleted under it, and it is built anew where it was")
    void deleted() throws IOException {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            fill(index);
            index.flush();
            try (var files = Files.list(folder())) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertThat(hits(index)).isEqualTo(40);

            var second = publish(2, article("later", "vi", "Sau", ""));
            assertThatThrownBy(
                            () -> {
                                index.apply(second);
                                index.flush();
                            })
                    .isInstanceOf(RuntimeException.class);
            assertThat(index.mark()).as("asks to be built").isEqualTo(IndexMark.NONE);
            assertThat(hits(index)).isGreaterThanOrEqualTo(40);
            index.rebuild(IndexMark.of(second), Stream.of(article("later", "vi", "Sau", "")));
            assertThat(hits(index)).isEqualTo(1);
        }
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO)) {
            assertThat(index.sequence()).isEqualTo(2);
            assertThat(hits(index)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("no search sees less while it is built anew beside the one that serves")
    void rebuiltBeside() throws Exception {
        try (var index = LuceneIndexes.open(folder(), Duration.ZERO);
                var searcher = Executors.newSingleThreadExecutor()) {
            fill(index);
            var built = new AtomicBoolean();
            var seen =
                    searcher.submit(() -> {
                        var totals = new TreeSet<Long>();
                        int searches = 0;
                        while (!built.get() || searches < 20) {
                            totals.add(hits(index));
                            searches++;
                        }
                        totals.add(hits(index)); // once more: the swap may come after the last
                        return totals;
                    });
            var articles =
                    IntStream.range(0, 300)
                            .mapToObj(i -> {
                                hits(index); // each waits for a search, so that many fall between
                                return article("n" + i, "vi", "Bài mới " + i, "chung");
                            });
            index.rebuild(IndexMark.of(publish(2)), articles);
            built.set(true);
            assertThat(seen.get()).isSubsetOf(40L, 300L).contains(300L);
        }
    }

    @Test
    @DisplayName("searches go on when building it anew breaks off, until that is done")
    void brokenOff() {
        try (var index = LuceneIndexes.at(ByteBuffersDirectory::new, Duration.ZERO)) {
            fill(index);
            breakIt(index);
            assertThat(index.mark()).isEqualTo(IndexMark.NONE);
            assertThat(hits(index)).isEqualTo(40);
            assertThat(index.sequence()).isEqualTo(1);
            var mark = IndexMark.of(publish(2));
            index.rebuild(mark, Stream.of(article("e1", "vi", "Một", "")));
            assertThat(hits(index)).isEqualTo(1);
            assertThat(index.mark()).isEqualTo(mark);
        }
    }

    private static void breakIt(SearchIndex index) {
        assertThatThrownBy(() ->
                        index.rebuild(
                                IndexMark.NONE,
                                Stream.of(1)
                                        .map(_ -> {
                                            throw new IllegalStateException("broken on purpose");
                                        })))
                .hasMessage("broken on purpose");
        assertThat(List.of(index.sequence())).containsExactly(1L);
    }
}
