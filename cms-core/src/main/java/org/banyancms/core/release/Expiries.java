package org.banyancms.core.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.LiveVariant;

/**
 * Takes what is live off every place at its planned end: all languages that have come to it at one
 * sequence, with no notice to the public.
 */
public final class Expiries implements JournalFollower {
    /** In whose name it is done. */
    private static final String CLOCK = "banyan";

    private static final int MOST = 100;

    private final ExpiryStore store;
    private final Publisher publisher;
    private final Journal journal;
    private final Clock clock;

    public Expiries(ExpiryStore store, Publisher publisher, Journal journal, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "expiries";
    }

    @Override
    public void apply(Commit commit) {
        for (var change : commit.changes()) {
            var end =
                    change instanceof Change.Publish(var variant)
                            ? end(variant)
                            : Optional.<Instant>empty();
            end.ifPresentOrElse(
                    at -> store.put(change.entry(), change.locale(), at),
                    () -> store.remove(change.entry(), change.locale()));
        }
    }

    private static Optional<Instant> end(LiveVariant variant) {
        return variant.document().get("fields") instanceof Map<?, ?> fields
                        && fields.get("expiresAt") instanceof String end
                ? Optional.of(java.time.OffsetDateTime.parse(end).toInstant())
                : Optional.empty();
    }

    /** Ends what has come to its end. */
    void tick() {
        var now = clock.instant();
        store.due(now, MOST).forEach(entry -> end(entry, now));
    }

    private void end(EntryId entry, Instant now) {
        var ended = ended(entry, now, journal.head());
        if (ended.isEmpty()) {
            return; // the follower has not come so far yet
        }
        var newest = ended.stream().map(LiveVariant::publishedAt).max(Comparator.naturalOrder());
        var key = "expire:" + entry + ":" + newest.orElse(now).toEpochMilli();
        publisher.commit(
                CLOCK,
                "expire",
                key,
                head ->
                        ended(entry, now, head).stream()
                                .<Change>map(variant ->
                                        new Change.Remove(
                                                entry,
                                                variant.locale(),
                                                Change.Removal.UNPUBLISH,
                                                "expired",
                                                null))
                                .toList());
    }

    private List<LiveVariant> ended(EntryId entry, Instant now, long head) {
        return journal.liveVariants(entry, head).stream()
                .filter(variant -> end(variant).filter(at -> !at.isAfter(now)).isPresent())
                .toList();
    }
}
