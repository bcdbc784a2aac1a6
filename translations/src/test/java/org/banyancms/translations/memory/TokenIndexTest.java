package org.banyancms.translations.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The index of sentences")
class TokenIndexTest {
    private static final int WORDS = 300;
    private static final int UNSEEN = -1;

    private final Random random = new Random(7);
    private final List<TokenIndex.Sentence> sentences = corpus(2_000);
    private final TokenIndex index = new TokenIndex(sentences, WORDS);

    /** A quarter are like another one, and few words are frequent, as in real memories. */
    private List<TokenIndex.Sentence> corpus(int size) {
        var all = new ArrayList<TokenIndex.Sentence>();
        for (int row = 0; row < size; row++) {
            var tokens =
                    row > 100 && random.nextInt(4) == 0
                            ? changed(all.get(random.nextInt(row)).tokens(), word())
                            : drawn(1 + random.nextInt(random.nextBoolean() ? 6 : 40));
            all.add(new TokenIndex.Sentence(row, tokens));
        }
        return all;
    }

    private int[] drawn(int length) {
        return IntStream.range(0, length).map(_ -> word()).toArray();
    }

    private int word() {
        return (int) (WORDS * Math.pow(random.nextDouble(), 3));
    }

    private int[] changed(int[] tokens) {
        return changed(tokens, UNSEEN);
    }

    private int[] changed(int[] tokens, int rare) {
        var changed = new ArrayList<Integer>();
        for (int token : tokens) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> changed.add(word());
                case 2 -> {
                    changed.add(token);
                    changed.add(random.nextInt(10) == 0 ? rare : word());
                }
                default -> changed.add(token);
            }
        }
        return changed.stream().mapToInt(Integer::intValue).toArray();
    }

    private TreeMap<Integer, Integer> looked(int[] query, int least) {
        var found = new TreeMap<Integer, Integer>();
        index.find(
                query,
                () -> least,
                (row, score) -> assertThat(found.put(row, score)).as("told once").isNull());
        return found;
    }

    private TreeMap<Integer, Integer> allCompared(int[] query, int least) {
        var found = new TreeMap<Integer, Integer>();
        for (var sentence : sentences) {
            int longest = Math.max(query.length, sentence.tokens().length);
            int distance = new TokenDistance.Rows().distance(query, sentence.tokens(), longest);
            int score = longest == 0 ? 100 : 100 * (longest - distance) / longest;
            if (score >= least) {
                found.put(sentence.row(), score);
            }
        }
        return found;
    }

    @ParameterizedTest
    @DisplayName("finds what comparing with every sentence finds, with the same scores")
    @ValueSource(ints = {1, 30, 50, 60, 75, 84, 95, 100})
    void missesNothing(int least) {
        for (int i = 0; i < 150; i++) {
            var query =
                    i % 3 == 0
                            ? drawn(1 + random.nextInt(30))
                            : changed(sentences.get(random.nextInt(sentences.size())).tokens());
            if (query.length > 0) {
                assertThat(looked(query, least)).isEqualTo(allCompared(query, least));
            }
        }
    }

    @Test
    @DisplayName("a score that rises meanwhile leaves out only what is below it")
    void rises() {
        for (int i = 0; i < 100; i++) {
            var query = changed(sentences.get(random.nextInt(sentences.size())).tokens());
            if (query.length > 0) {
                var best = new int[] {60};
                var found = new TreeMap<Integer, Integer>();
                index.find(
                        query,
                        () -> best[0],
                        (row, score) -> {
                            found.put(row, score);
                            best[0] = Math.max(best[0], score);
                        });
                found.values().removeIf(score -> score < best[0]);
                assertThat(found).isEqualTo(allCompared(query, best[0]));
            }
        }
    }

    @Test
    @DisplayName("an empty index and unseen words find nothing, a question without words its like")
    void nothing() {
        TokenIndex.EMPTY.find(new int[] {-1}, () -> 1, (row, _) -> assertThat(row).isNull());
        assertThat(looked(new int[0], 50)).isEqualTo(allCompared(new int[0], 50));
        assertThat(looked(new int[] {-1, -2, -1}, 1)).isEmpty();
    }
}
