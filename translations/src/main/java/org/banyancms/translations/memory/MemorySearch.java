package org.banyancms.translations.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.SegmentText;

/**
 * Finds what was translated before. The indexes are made from the store when a pair of languages is
 * asked for first, and follow it from then on; nothing that reaches the score is missed.
 */
public final class MemorySearch {
    private static final Duration FRESH = Duration.ofMillis(50);

    /** Longer than any write takes and than the clocks of two nodes differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final int BATCH = 16;

    private final MemoryStore memory;
    private final MatchScore score;
    private final Clock clock;
    private final Map<Pair, Followed> indexes = new ConcurrentHashMap<>();

    private record Pair(LocaleTag source, LocaleTag target) {}

    public MemorySearch(MemoryStore memory, MatchScore score, Clock clock) {
        this.memory = memory;
        this.score = score;
        this.clock = clock;
    }

    /**
     * The best matches, best first, of equal ones the newest first.
     *
     * @param threshold lowest score, 1 to 100
     * @param limit how many at most, 1 or more
     */
    public List<MemoryMatch> lookup(
            SegmentText text, LocaleTag source, LocaleTag target, int threshold, int limit) {
        var index = indexes.computeIfAbsent(new Pair(source, target), Followed::new).index();
        var candidates = new Candidates(threshold, limit);
        index.find(Tokens.of(text.wordKey(), source), candidates, candidates);
        return best(text, candidates.ids(index), threshold, limit);
    }

    /** Scores the likeliest first, and stops where the rest cannot be better any more. */
    private List<MemoryMatch> best(
            SegmentText text, List<MemoryIndex.Candidate> candidates, int threshold, int limit) {
        var found = new ArrayList<MemoryMatch>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            var batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            if (found.size() >= limit && found.get(limit - 1).score() > batch.getFirst().tokens()) {
                break;
            }
            memory.find(batch.stream().map(MemoryIndex.Candidate::id).toList()).stream()
                    .map(pair -> score.of(text, pair.unit()))
                    .filter(match -> match.score() >= threshold)
                    .forEach(found::add);
            found.sort(
                    Comparator.comparingInt(MemoryMatch::score)
                            .thenComparing(match -> match.unit().provenance().at())
                            .reversed());
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /** An index that follows the store. */
    private final class Followed {
        private final MemoryIndex index;
        private final Pair pair;
        private Instant seen = Instant.EPOCH;
        private volatile Instant fresh = Instant.EPOCH;

        Followed(Pair pair) {
            this.index = new MemoryIndex(pair.source());
            this.pair = pair;
        }

        MemoryIndex index() {
            if (clock.instant().isAfter(fresh)) {
                follow();
            }
            return index;
        }

        private synchronized void follow() {
            var now = clock.instant();
            if (!now.isAfter(fresh)) {
                return;
            }
            var pairs = new ArrayList<MemoryStore.Kept>();
            memory.since(pair.source(), pair.target(), seen, pairs::add);
            index.add(pairs);
            seen = now.minus(OVERLAP);
            fresh = now.plus(FRESH);
        }
    }
}
