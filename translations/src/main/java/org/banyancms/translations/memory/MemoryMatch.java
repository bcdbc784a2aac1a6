package org.banyancms.translations.memory;

import java.util.List;

/**
 * A pair of the memory that is like a text.
 *
 * @param unit the pair
 * @param score from 0 to 100; 100 only where the sources are the same text with the same codes
 * @param tokens the score by words alone, before anything was taken off
 * @param penalties what was taken off, and why
 */
public record MemoryMatch(MemoryUnit unit, int score, int tokens, List<Penalty> penalties) {

    public MemoryMatch {
        penalties = List.copyOf(penalties);
    }

    /**
     * Points taken off.
     *
     * @param reason {@code text}, {@code codes}, {@code numbers} or {@code negation}
     * @param points how many
     */
    public record Penalty(String reason, int points) {}
}
