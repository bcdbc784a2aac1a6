package org.banyancms.core.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What somebody said.
 *
 * @param id identity, unique in its discussion
 * @param author who
 * @param at when
 * @param text in plain words
 * @param mentions the people whom it names with {@code @}
 * @param earlier how it read before it was changed, oldest first
 */
public record Message(
        String id,
        String author,
        Instant at,
        String text,
        Set<String> mentions,
        List<Wording> earlier) {
    public Message {
        mentions = Set.copyOf(mentions);
        earlier = List.copyOf(earlier);
    }

    /**
     * How a message read.
     *
     * @param text the words
     * @param until when they were changed
     */
    public record Wording(String text, Instant until) {}
}
