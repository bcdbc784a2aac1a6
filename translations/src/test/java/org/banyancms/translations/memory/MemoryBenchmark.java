package org.banyancms.translations.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How fast sentences are found, over the distribution of lengths and words that real memories have:
 * {@code MemoryBenchmark [sentences] [lookups]}. A quarter of the sentences are like another one.
 */
final class MemoryBenchmark {
    private static final int VOCABULARY = 8_000;
    private static final int BEST = 5;

    private final Random random = new Random(42);
    private final double[] cumulated = zipf();
    private final List<TokenIndex.Sentence> sentences = new ArrayList<>();

    public static void main(String[] arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int lookups = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        new MemoryBenchmark().run(size, lookups);
    }

    private static double[] zipf() {
        var sums = new double[VOCABULARY];
        double sum = 0;
        for (int i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / Math.pow(i + 2.7, 1.05);
            sums[i] = sum;
        }
        return sums;
    }

    private void run(int size, int lookups) {
        for (int row = 0; row < size; row++) {
            boolean like = row > 1_000 && random.nextInt(4) == 0;
            sentences.add(
                    new TokenIndex.Sentence(
                            row,
                            like ? changed(sentences.get(random.nextInt(row)).tokens()) : drawn()));
        }
        long before = System.nanoTime();
        var index = new TokenIndex(sentences, VOCABULARY);
        System.out.printf(
                "%,d sentences, index made in %.1f s%n", size, (System.nanoTime() - before) / 1e9);
        var queries = new ArrayList<int[]>();
        for (int i = 0; i < lookups; i++) {
            queries.add(
                    random.nextInt(10) < 6
                            ? changed(sentences.get(random.nextInt(size)).tokens())
                            : drawn());
        }
        for (int threshold : new int[] {75, 60}) {
            queries.subList(0, Math.min(lookups, 5_000)).forEach(query -> find(index, query, 75));
            measure(index, queries, threshold);
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "heap in use: %.0f MB for %,d sentences%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, index.size());
    }

    private static void measure(TokenIndex index, List<int[]> queries, int threshold) {
        var times = new long[queries.size()];
        long begun = System.nanoTime();
        for (int i = 0; i < times.length; i++) {
            long at = System.nanoTime();
            find(index, queries.get(i), threshold);
            times[i] = System.nanoTime() - at;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                "at %d: %,.0f lookups/s, p50 %.3f ms, p95 %.2f ms, p99 %.2f ms, p99.9 %.2f ms%n",
                threshold,
                times.length / seconds,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length * 999 / 1000] / 1e6);
    }

    private static void find(TokenIndex index, int[] query, int threshold) {
        var candidates = new Candidates(threshold, BEST);
        index.find(query, candidates, candidates);
    }

    private int[] drawn() {
        int kind = random.nextInt(100);
        int length =
                kind < 44
                        ? 1 + random.nextInt(6)
                        : kind < 74 ? 6 + random.nextInt(15) : 20 + random.nextInt(30);
        return random.ints(length).map(_ -> word()).toArray();
    }

    private int word() {
        double at = random.nextDouble() * cumulated[VOCABULARY - 1];
        int found = Arrays.binarySearch(cumulated, at);
        return found < 0 ? Math.min(-found - 1, VOCABULARY - 1) : found;
    }

    private int[] changed(int[] tokens) {
        var changed = new ArrayList<Integer>();
        for (int token : tokens) {
            int chance = random.nextInt(100);
            if (chance >= 4) {
                changed.add(chance < 9 ? word() : token);
                if (chance >= 9 && chance < 12) {
                    changed.add(word());
                }
            }
        }
        if (changed.isEmpty()) {
            changed.add(tokens[0]);
        }
        return changed.stream().mapToInt(Integer::intValue).toArray();
    }
}
