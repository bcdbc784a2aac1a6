package org.banyancms.publishing.samples;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationKey;
import org.banyancms.publishing.publication.PublicationQuery;
import org.banyancms.publishing.publication.PublicationState;
import org.banyancms.publishing.publication.Publications;
import org.jspecify.annotations.Nullable;

/** Publications without a database; passes the same contract. */
public final class MemoryPublications implements Publications, Shelf {
    private final TreeMap<String, Publication> kept = new TreeMap<>();

    @Override
    public synchronized Optional<Publication> find(PublicationKey key) {
        return Optional.ofNullable(kept.get(key.id()));
    }

    @Override
    public List<Publication> of(EntryId entry) {
        return all(it -> it.key().entry().equals(entry));
    }

    @Override
    public List<Publication> search(PublicationQuery query) {
        var after = query.after() == null ? "" : query.after();
        return all(it ->
                        it.key().id().compareTo(after) > 0
                                && (query.entry() == null || it.key().entry().equals(query.entry()))
                                && (query.channel() == null
                                        || it.key().channel().equals(query.channel()))
                                && (query.state() == null || it.state() == query.state()))
                .stream()
                .limit(query.limit())
                .toList();
    }

    private synchronized List<Publication> all(Predicate<Publication> wanted) {
        return kept.values().stream().filter(wanted).toList();
    }

    @Override
    public synchronized boolean insert(Publication publication) {
        return kept.putIfAbsent(publication.key().id(), publication) == null;
    }

    @Override
    public synchronized Optional<Publication> save(Publication it) {
        var standing = kept.get(it.key().id());
        if (standing == null || standing.version() != it.version()) {
            return Optional.empty();
        }
        var next = counted(it, it.leaseUntil(), it.epoch(), it.dueAt());
        kept.put(it.key().id(), next);
        return Optional.of(next);
    }

    private static Publication counted(
            Publication it, Instant leaseUntil, long epoch, Instant dueAt) {
        return new Publication(
                it.key(),
                it.desired(),
                it.applied(),
                it.state(),
                it.attempt(),
                it.tries(),
                dueAt,
                it.trouble(),
                leaseUntil,
                epoch,
                it.version() + 1);
    }

    @Override
    public synchronized Optional<Publication> claim(
            String channel, Instant now, Instant leaseUntil) {
        var due =
                all(it -> it.key().channel().equals(channel)).stream()
                        .filter(it -> !it.dueAt().isAfter(now) && !it.leaseUntil().isAfter(now))
                        .min(
                                Comparator.comparingInt((Publication it) -> it.desired().priority())
                                        .thenComparing(Publication::dueAt));
        return due.map(it -> {
            var leased = counted(it, leaseUntil, it.epoch() + 1, it.dueAt());
            kept.put(it.key().id(), leased);
            return leased;
        });
    }

    @Override
    public synchronized void wake(String channel, PublicationState state, Instant now) {
        all(it -> it.key().channel().equals(channel) && it.state() == state)
                .forEach(it ->
                        kept.put(it.key().id(), counted(it, it.leaseUntil(), it.epoch(), now)));
    }

    @Override
    public Map<String, Map<PublicationState, Long>> counts() {
        var counts = new TreeMap<String, Map<PublicationState, Long>>();
        all(_ -> true)
                .forEach(it ->
                        counts.computeIfAbsent(it.key().channel(), _ -> new TreeMap<>())
                                .merge(it.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<Card> latest(String channel, @Nullable LocaleTag locale, int limit) {
        return cards(channel, locale, true, Comparator.comparing(Card::firstPublishedAt), limit);
    }

    @Override
    public List<Card> removed(String channel, @Nullable LocaleTag locale, int limit) {
        return cards(channel, locale, false, Comparator.comparing(Card::at), limit);
    }

    private List<Card> cards(
            String channel,
            @Nullable LocaleTag locale,
            boolean present,
            Comparator<Card> order,
            int limit) {
        return all(it -> it.key().channel().equals(channel)).stream()
                .filter(it -> it.desired().present() == present)
                .filter(it -> locale == null || it.key().locale().equals(locale))
                .map(MemoryPublications::card)
                .sorted(order.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Card> page(String channel, @Nullable Card after, int limit) {
        var last = after == null ? "" : after.entry() + "~" + after.locale() + "~" + channel;
        return all(it -> it.key().channel().equals(channel) && it.desired().present()).stream()
                .filter(it -> it.key().id().compareTo(last) > 0)
                .map(MemoryPublications::card)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LocaleTag> locales(String channel) {
        return all(it -> it.key().channel().equals(channel) && it.desired().present()).stream()
                .map(it -> it.key().locale())
                .distinct()
                .sorted()
                .toList();
    }

    private static Card card(Publication it) {
        var desired = it.desired();
        return new Card(
                it.key().entry(),
                it.key().locale(),
                desired.sequence(),
                desired.slug(),
                desired.topics(),
                desired.firstPublishedAt(),
                desired.publishedAt(),
                desired.at());
    }
}
