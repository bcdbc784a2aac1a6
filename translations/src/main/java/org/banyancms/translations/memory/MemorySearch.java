package org.banyancms.translations.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.SegmentText;

/**
 * Finds what was translated before. It looks at every pair whose length allows the score, so
 * nothing is missed.
 */
public final class MemorySearch {

    private final MemoryStore memory;
    private final MatchScore score;

    public MemorySearch(MemoryStore memory, MatchScore score) {
        this.memory = memory;
        this.score = score;
    }

    /**
     * The best matches, best first, of equal ones the newest first.
     *
     * @param threshold lowest score, 1 to 100
     * @param limit how many at most
     */
    public List<MemoryMatch> lookup(
            SegmentText text, LocaleTag source, LocaleTag target, int threshold, int limit) {
        int tokens = Tokens.of(text.wordKey(), source).size();
        int least = (int) Math.ceil(tokens * threshold / 100.0);
        int most = (int) Math.floor(tokens * 100.0 / threshold);
        var found = new ArrayList<MemoryMatch>();
        memory.forEach(
                source,
                target,
                least,
                most,
                unit -> {
                    var match = score.of(text, unit);
                    if (match.score() >= threshold) {
                        found.add(match);
                    }
                });
        found.sort(
                Comparator.comparingInt(MemoryMatch::score)
                        .thenComparing(match -> match.unit().provenance().at())
                        .reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }
}
