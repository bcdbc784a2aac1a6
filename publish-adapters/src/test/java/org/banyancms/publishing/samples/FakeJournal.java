package org.banyancms.publishing.samples;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** A journal in memory that tells its followers of each commit at once. */
public final class FakeJournal implements Journal {
    private final List<Commit> commits = new ArrayList<>();
    private final List<JournalFollower> followers = new ArrayList<>();
    private final Clock clock;

    public FakeJournal(Clock clock) {
        this.clock = clock;
    }

    public void follow(JournalFollower follower) {
        followers.add(follower);
    }

    /** Commits changes and tells the followers. */
    public Commit commit(String cause, Change... changes) {
        Commit commit;
        synchronized (this) {
            commit =
                    new Commit(
                            commits.size() + 1L,
                            cause,
                            null,
                            List.of(changes),
                            "publisher",
                            clock.instant());
            commits.add(commit);
        }
        followers.forEach(follower -> follower.apply(commit));
        return commit;
    }

    /** Makes variants live. */
    public Commit publish(LiveVariant... variants) {
        var changes = List.of(variants).stream().<Change>map(Change.Publish::new).toList();
        return commit("publish", changes.toArray(Change[]::new));
    }

    @Override
    public synchronized long head() {
        return commits.size();
    }

    @Override
    public synchronized List<Commit> after(long sequence, int limit) {
        return commits.stream().skip(sequence).limit(limit).toList();
    }

    private synchronized List<LiveVariant> at(long sequence) {
        var live = new TreeMap<String, LiveVariant>();
        for (var commit : commits.subList(0, (int) Math.min(sequence, commits.size()))) {
            for (var change : commit.changes()) {
                var key = change.entry() + "~" + change.locale();
                switch (change) {
                    case Change.Publish publish -> live.put(key, publish.variant());
                    case Change.Remove _ -> live.remove(key);
                }
            }
        }
        return List.copyOf(live.values());
    }

    @Override
    public Optional<LiveVariant> live(EntryId entry, LocaleTag locale, long sequence) {
        return liveVariants(entry, sequence).stream()
                .filter(it -> it.locale().equals(locale))
                .findFirst();
    }

    @Override
    public List<LiveVariant> liveVariants(EntryId entry, long sequence) {
        return at(sequence).stream()
                .filter(it -> it.entry().equals(entry))
                .sorted(Comparator.comparing(LiveVariant::locale))
                .toList();
    }

    @Override
    public Optional<LiveVariant> liveBySlug(LocaleTag locale, String slug, long sequence) {
        return at(sequence).stream()
                .filter(it -> it.locale().equals(locale) && it.slug().equals(slug))
                .findFirst();
    }

    @Override
    public synchronized long changed(EntryId entry, long sequence) {
        return commits.stream()
                .filter(commit -> commit.sequence() <= sequence)
                .filter(it -> it.changes().stream().anyMatch(its -> its.entry().equals(entry)))
                .mapToLong(Commit::sequence)
                .max()
                .orElse(0);
    }

    @Override
    public Optional<PastVariant> last(EntryId entry, LocaleTag locale) {
        throw new UnsupportedOperationException("the ways out look at what is live");
    }

    @Override
    public Optional<PastVariant> lastBySlug(LocaleTag locale, String slug) {
        throw new UnsupportedOperationException("the ways out look at what is live");
    }

    @Override
    public List<LiveVariant> page(long sequence, @Nullable LiveVariant after, int limit) {
        var all = at(sequence);
        int from = after == null ? 0 : all.indexOf(after) + 1;
        return all.stream().skip(from).limit(limit).toList();
    }
}
