package org.banyancms.core.kill;

import java.time.Duration;
import java.time.Instant;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is withdrawn for good, and who stands behind it.
 *
 * @param entry the entry
 * @param kind kill or takedown; kill while it is only proposed
 * @param state where it stands
 * @param first who withdrew it, with the reason; null while it is only proposed
 * @param second who proposed it before or confirmed it afterwards, null while nobody has
 * @param due until when it is to be confirmed; null where it need not be any more, or not yet
 * @param escalatedAt when the leaders were told, null if they never were
 * @param revision counts the writes from 1
 */
public record Kill(
        EntryId entry,
        Hold.Kind kind,
        State state,
        @Nullable Word first,
        @Nullable Word second,
        @Nullable Instant due,
        @Nullable Instant escalatedAt,
        long revision) {
    /** How long the second person has. */
    public static final Duration CONFIRMED_WITHIN = Duration.ofHours(2);

    /** How long a proposal counts as the second person's word. */
    public static final Duration PROPOSED_FOR = Duration.ofDays(1);

    /** Where it stands. */
    public enum State {
        /** Somebody asks for it; nothing is withdrawn. */
        PROPOSED,
        /** Withdrawn by one person; a second one is awaited. */
        OPEN,
        /** Nobody has confirmed it in time, and the leaders are told. */
        ESCALATED,
        /** Two people stand behind it. */
        CONFIRMED
    }

    /**
     * Somebody's word.
     *
     * @param by who
     * @param at when
     * @param text the reason or a comment, null where nothing was said
     */
    public record Word(String by, Instant at, @Nullable String text) {}

    /** Somebody asks for it. */
    static Kill proposed(EntryId entry, Word word, long revision) {
        return new Kill(entry, Hold.Kind.KILL, State.PROPOSED, null, word, null, null, revision);
    }

    /** Withdrawn by one person alone. */
    static Kill alone(EntryId entry, Hold.Kind kind, Word word, long revision) {
        var due = word.at().plus(CONFIRMED_WITHIN);
        return new Kill(entry, kind, State.OPEN, word, null, due, null, revision);
    }

    /** Withdrawn by one person as another has proposed. */
    Kill asProposed(Hold.Kind how, Word word) {
        return new Kill(entry, how, State.CONFIRMED, word, second, null, null, revision + 1);
    }

    /** Confirmed by a second person. */
    Kill confirmed(Word word) {
        return new Kill(entry, kind, State.CONFIRMED, first, word, null, escalatedAt, revision + 1);
    }

    Kill escalated(Instant at) {
        return new Kill(entry, kind, State.ESCALATED, first, second, due, at, revision + 1);
    }

    /** Whether a second person is awaited. */
    public boolean isUnconfirmed() {
        return state == State.OPEN || state == State.ESCALATED;
    }

    /** Whether it was withdrawn by somebody. */
    public boolean isBy(String username) {
        return first != null && first.by().equals(username);
    }

    /** Whether what is proposed counts for a withdrawal by somebody else at an instant. */
    boolean counts(String by, Instant at) {
        return state == State.PROPOSED
                && second != null
                && !second.by().equals(by)
                && second.at().plus(PROPOSED_FOR).isAfter(at);
    }
}
