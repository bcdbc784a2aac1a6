package org.banyancms.publishing.publication;

import java.time.Instant;
import java.util.List;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.LiveVariant;
import org.jspecify.annotations.Nullable;

/**
 * What shall be true of one variant on one channel, as of a commit.
 *
 * @param sequence the commit
 * @param cause what it meant, such as {@code publish}, {@code correct}, {@code kill}
 * @param at when it was committed
 * @param present whether the variant shall be there
 * @param revision its revision; 0 where it shall be absent
 * @param hash its content hash; empty where it shall be absent
 * @param slug its last path segment, also of one that goes
 * @param topics its topics
 * @param firstPublishedAt when it first became live
 * @param publishedAt when this version became live
 * @param removal how it goes, null while it stays
 * @param reason class of the reason for the removal
 * @param notice words of the tombstone
 */
public record Desired(
        long sequence,
        String cause,
        Instant at,
        boolean present,
        long revision,
        String hash,
        String slug,
        List<String> topics,
        Instant firstPublishedAt,
        Instant publishedAt,
        @Nullable Removal removal,
        @Nullable String reason,
        @Nullable String notice) {
    /** The priority of what neither takes anything off nor sets anything right. */
    public static final int LEAST_URGENT = 2;

    public Desired {
        topics = List.copyOf(topics);
    }

    /** A variant shall be there. */
    public static Desired present(Commit commit, LiveVariant variant) {
        return new Desired(
                commit.sequence(),
                commit.cause(),
                commit.at(),
                true,
                variant.revision(),
                variant.hash().value(),
                variant.slug(),
                variant.topics(),
                variant.firstPublishedAt(),
                variant.publishedAt(),
                null,
                null,
                null);
    }

    /** What was there shall go. */
    public static Desired absent(Commit commit, Change.Remove change, Desired before) {
        return before.gone(commit, change.removal(), change.reason(), change.notice());
    }

    /** What was there shall go, because the channel does not take it any more. */
    public static Desired outOfScope(Commit commit, Desired before) {
        return before.gone(commit, Removal.UNPUBLISH, "out_of_scope", null);
    }

    private Desired gone(Commit commit, Removal how, @Nullable String why, @Nullable String words) {
        return new Desired(
                commit.sequence(),
                commit.cause(),
                commit.at(),
                false,
                0,
                "",
                slug,
                topics,
                firstPublishedAt,
                publishedAt,
                how,
                why,
                words);
    }

    /**
     * Which comes first when several wait: removals (0), then corrections, then the rest ({@link
     * #LEAST_URGENT}).
     */
    public int priority() {
        return present ? cause.equals("correct") ? 1 : LEAST_URGENT : 0;
    }
}
