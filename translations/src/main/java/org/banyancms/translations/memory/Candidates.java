package org.banyancms.translations.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntSupplier;

/**
 * What an index finds, and the score below which nothing can be among the best any more. It stays
 * as far below the best as the penalties can take those down.
 */
final class Candidates implements TokenIndex.Hits, IntSupplier {
    private final int limit;
    private final PriorityQueue<Integer> best = new PriorityQueue<>();
    private final List<Hit> hits = new ArrayList<>();
    private int least;

    private record Hit(int row, int score) {}

    Candidates(int threshold, int limit) {
        this.least = threshold;
        this.limit = limit;
    }

    @Override
    public void add(int row, int score) {
        hits.add(new Hit(row, score));
        best.add(score);
        if (best.size() > limit) {
            best.remove();
        }
        if (best.size() == limit) {
            least = Math.max(least, MatchScore.worst(best.element()));
        }
    }

    @Override
    public int getAsInt() {
        return least;
    }

    /** The likeliest first. */
    List<MemoryIndex.Candidate> ids(MemoryIndex index) {
        return hits.stream()
                .filter(hit -> hit.score() >= least)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(hit -> new MemoryIndex.Candidate(index.id(hit.row()), hit.score()))
                .toList();
    }
}
