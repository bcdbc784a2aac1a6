package org.banyancms.core.search;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * An index of all live variants. It takes commits whole: a search sees all of one or nothing of it.
 */
public interface SearchIndex extends AutoCloseable {
    /**
     * Fields that every variant has; a content type's own fields of these names are not indexed.
     */
    Set<String> COMMON_FIELDS =
            Set.of("type", "owner", "topics", "slug", "locale", "publishedAt", "modifiedAt");

    /** The newest sequence that searches see; 0 while the index is empty. */
    long sequence();

    /**
     * Where the next commit is to be taken in. An index that broke is opened anew by this, as it
     * was last made durable; searches see what they saw until it has caught up.
     */
    IndexMark mark();

    /**
     * Takes in the commit that follows the mark. Taking one in again changes nothing. Searches see
     * it soon, at once if somebody waits for it.
     *
     * @throws IllegalStateException when commits in between are missing
     */
    void apply(Commit commit);

    /**
     * Takes in everything anew. Searches see what they saw until all of it is there.
     *
     * @param mark the commit up to which the variants go
     * @param variants everything that is live there
     */
    void rebuild(IndexMark mark, Stream<LiveVariant> variants);

    /** Waits for a sequence to become visible; false when it has not within the time. */
    boolean awaitSequence(long sequence, Duration time) throws InterruptedException;

    /** What a query finds. */
    SearchResult search(SearchQuery query);

    /**
     * How a text may go on that somebody types in a language: the last word may be a beginning.
     * Without accents it finds those with them.
     */
    Suggestion.Page suggest(LocaleTag locale, String typed);

    /** How many variants searches see. */
    long documents();

    /** Makes what was taken in durable, so that a start after a crash has less to catch up. */
    void flush();

    /** Makes everything durable and lets go of the files. */
    @Override
    void close();
}
