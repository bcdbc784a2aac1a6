package org.banyancms.publishing.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.release.Reissue;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;

/**
 * Follows the journal and says, for each channel, what shall be there. A commit that comes again
 * changes nothing, because a wish no newer than the present one is passed over.
 */
public final class DesiredStates implements JournalFollower {
    private static final int PAGE = 200;

    private final Publications publications;
    private final ChannelStore channels;
    private final Runnable kick;
    private final Clock clock;

    /**
     * @param kick wakes the reconciler
     */
    public DesiredStates(
            Publications publications, ChannelStore channels, Runnable kick, Clock clock) {
        this.publications = publications;
        this.channels = channels;
        this.kick = kick;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "publishing";
    }

    @Override
    public void apply(Commit commit) {
        if (commit.cause().equals(Reissue.CAUSE)) {
            return; // the same words in fields of other names: nobody is told twice
        }
        for (var change : commit.changes()) {
            var before = publicationsOf(change);
            switch (change) {
                case Change.Publish publish -> publish(commit, publish.variant(), before);
                case Change.Remove remove ->
                        before.values().forEach(it -> remove(commit, remove, it));
            }
        }
        kick.run();
    }

    private Map<String, Publication> publicationsOf(Change change) {
        return publications.of(change.entry()).stream()
                .filter(it -> it.key().locale().equals(change.locale()))
                .collect(Collectors.toMap(it -> it.key().channel(), Function.identity()));
    }

    private void publish(Commit commit, LiveVariant variant, Map<String, Publication> before) {
        for (var channel : channels.all()) {
            var known = before.get(channel.id());
            if (channel.takes(variant.type(), variant.topics(), variant.locale())) {
                want(channel, variant, Desired.present(commit, variant));
            } else if (known != null && (channel.active() || known.isThere())) {
                desire(known.key(), Desired.outOfScope(commit, known.desired()));
            }
        }
    }

    private void remove(Commit commit, Change.Remove change, Publication known) {
        desire(known.key(), Desired.absent(commit, change, known.desired()));
    }

    private void want(Channel channel, LiveVariant variant, Desired desired) {
        var key = new PublicationKey(variant.entry(), variant.locale(), channel.id());
        if (!publications.insert(Publication.begun(key, desired, clock.instant()))) {
            desire(key, desired);
        }
    }

    private void desire(PublicationKey key, Desired desired) {
        publications.update(key, it -> Course.desire(it, desired, clock.instant()));
    }

    /**
     * Brings a channel that has come into use, or takes other things than before, in line with what
     * is live now.
     */
    public void fill(Channel channel, Journal journal) {
        long head = journal.head();
        var commit = head == 0 ? List.<Commit>of() : journal.after(head - 1, 1);
        if (commit.isEmpty()) {
            return;
        }
        var page = journal.page(head, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(variant -> fill(channel, commit.getFirst(), variant));
            page = journal.page(head, page.getLast(), PAGE);
        }
        kick.run();
    }

    private void fill(Channel channel, Commit head, LiveVariant variant) {
        var key = new PublicationKey(variant.entry(), variant.locale(), channel.id());
        if (channel.takes(variant.type(), variant.topics(), variant.locale())) {
            want(channel, variant, Desired.present(head, variant));
        } else {
            publications
                    .find(key)
                    .filter(known -> known.desired().present())
                    .ifPresent(known -> desire(key, Desired.outOfScope(head, known.desired())));
        }
    }
}
