package org.banyancms.core.discussion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment or a question with what was answered.
 *
 * @param id identity
 * @param kind what it is
 * @param place what it is about
 * @param messages at least one, in the order in which they came
 * @param resolution how it was settled, null while it is open
 * @param revision counts the writes from 1
 */
public record Discussion(
        String id,
        Kind kind,
        Place place,
        List<Message> messages,
        @Nullable Resolution resolution,
        long revision) {
    public Discussion {
        messages = List.copyOf(messages);
    }

    /** What a discussion is. */
    public enum Kind {
        COMMENT,
        /** Somebody needs an answer. */
        QUESTION
    }

    /**
     * How it was settled.
     *
     * @param by who settled it
     * @param at when
     * @param reason in plain words, null where none was given
     */
    public record Resolution(String by, Instant at, @Nullable String reason) {}

    /** Whether it waits for somebody. */
    public boolean isOpen() {
        return resolution == null;
    }

    Discussion resolved(@Nullable Resolution how) {
        return new Discussion(id, kind, place, messages, how, revision + 1);
    }

    Discussion saying(List<Message> others) {
        return new Discussion(id, kind, place, others, resolution, revision + 1);
    }
}
