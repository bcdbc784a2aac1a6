package org.banyancms.core.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.search.SearchIndex;
import org.banyancms.core.search.SearchResult.Hit;
import org.banyancms.core.search.Suggestion;
import org.banyancms.core.type.ContentTypes;

/**
 * Lists, filters, sorts and full text over what is live, at the sequence that the index stands at.
 */
public final class DeliveryQueries {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchIndex index;
    private final Journal journal;
    private final ContentTypes types;

    public DeliveryQueries(SearchIndex index, Journal journal, ContentTypes types) {
        this.index = index;
        this.journal = journal;
        this.types = types;
    }

    /**
     * One page.
     *
     * @throws ProblemException {@code query_invalid} with everything that is unknown or too much,
     *     {@code sequence_not_reached} when the index does not come to {@code atLeast} in time
     */
    public DeliveryPage find(DeliveryQuery asked) {
        var query = new QueryReader(types.all()).read(asked);
        await(asked.atLeast());
        var found = index.search(query);
        return new DeliveryPage(
                found.sequence(),
                found.total(),
                found.hits(),
                found.next(),
                found.facets(),
                found.near());
    }

    /**
     * How a text may go on that somebody types.
     *
     * @throws ProblemException {@code query_invalid} when it is too long
     */
    public Suggestion.Page suggest(LocaleTag locale, String typed) {
        QueryReader.checkTyped(typed);
        return index.suggest(locale, typed);
    }

    /** The contents of hits, as of the sequence at which they were found, in no order. */
    public List<LiveVariant> contents(Collection<Hit> hits, LocaleTag locale, long sequence) {
        return journal.live(hits.stream().map(Hit::entry).toList(), locale, sequence);
    }

    /** A sequence that the journal has not come to is not waited for: nobody was promised it. */
    private void await(long sequence) {
        try {
            if (index.sequence() < sequence
                    && (journal.head() < sequence || !index.awaitSequence(sequence, PATIENCE))) {
                throw ProblemException.of(
                        CoreProblem.SEQUENCE_NOT_REACHED,
                        Map.of("asked", sequence, "reached", index.sequence(), "retryAfter", 1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(CoreProblem.UNAVAILABLE);
        }
    }
}
