package org.banyancms.publishing.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banyancms.core.entry.EntryId;

/**
 * Where publications are kept. Each is one document; every write is conditional on the version
 * read.
 */
public interface Publications {

    /** One publication. */
    Optional<Publication> find(PublicationKey key);

    /** Every publication of an entry, by key. */
    List<Publication> of(EntryId entry);

    /** Publications that answer a question, by id. */
    List<Publication> search(PublicationQuery query);

    /** Adds a publication; false when it is there already. */
    boolean insert(Publication publication);

    /**
     * Replaces a publication if it still has this version, and counts the version up; nothing when
     * it has moved on.
     */
    Optional<Publication> save(Publication publication);

    /**
     * Gives the most urgent publication of a channel that is due, with a lease of its own and the
     * next epoch.
     */
    Optional<Publication> claim(String channel, Instant now, Instant leaseUntil);

    /** Makes every publication of a channel in a state due now. */
    void wake(String channel, PublicationState state, Instant now);

    /** How many publications are in each state, by channel. */
    Map<String, Map<PublicationState, Long>> counts();

    /** Changes a publication whatever others write meanwhile; nothing when there is none. */
    default Optional<Publication> update(PublicationKey key, UnaryOperator<Publication> change) {
        for (var found = find(key); found.isPresent(); found = find(key)) {
            var before = found.get();
            var after = change.apply(before);
            if (after.equals(before)) {
                return found;
            }
            var saved = save(after);
            if (saved.isPresent()) {
                return saved;
            }
        }
        return Optional.empty();
    }

    /**
     * Changes a publication while this worker's lease stands; nothing when another one has it
     * since.
     */
    default Optional<Publication> advance(Publication leased, UnaryOperator<Publication> change) {
        for (var found = find(leased.key()); found.isPresent(); found = find(leased.key())) {
            if (found.get().epoch() != leased.epoch()) {
                return Optional.empty();
            }
            var saved = save(change.apply(found.get()));
            if (saved.isPresent()) {
                return saved;
            }
        }
        return Optional.empty();
    }
}
