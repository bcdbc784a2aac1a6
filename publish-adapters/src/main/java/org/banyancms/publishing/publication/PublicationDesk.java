package org.banyancms.publishing.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.publishing.adapter.ChannelAdapters;
import org.banyancms.publishing.adapter.Probe;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.problem.PublishingProblem;
import org.jspecify.annotations.Nullable;

/** What people do with publications: look, try again, say what became of one, see beforehand. */
public final class PublicationDesk {
    private static final int PAGE = 500;

    private final Publications publications;
    private final ChannelDesk channels;
    private final ChannelAdapters adapters;
    private final Journal journal;
    private final Consumer<Channel> fill;
    private final Runnable kick;
    private final Clock clock;

    /**
     * @param fill brings a changed channel in line with what is live, where its kind wants that
     * @param kick wakes the workers
     */
    public PublicationDesk(
            Publications publications,
            ChannelDesk channels,
            ChannelAdapters adapters,
            Journal journal,
            Consumer<Channel> fill,
            Runnable kick,
            Clock clock) {
        this.publications = publications;
        this.channels = channels;
        this.adapters = adapters;
        this.journal = journal;
        this.fill = fill;
        this.kick = kick;
        this.clock = clock;
    }

    /** What a person found out about a parked publication. */
    public enum Verdict {
        /** It is there as it shall be (or gone, where it shall go). */
        LANDED,
        /** It is not there: do it. */
        ABSENT,
        /** It is not worth more effort. */
        GIVEN_UP
    }

    /** Publications that answer a question. */
    public List<Publication> search(PublicationQuery query, Actor actor) {
        actor.require(Permission.READ_CHANNELS, null, null);
        return publications.search(query);
    }

    /** Tries a parked or waiting publication again, from the start and at once. */
    public Publication retry(String id, Actor actor) {
        return decide(id, actor, (it, _) -> course().again(it));
    }

    /** Notes what a person found out about a parked publication. */
    public Publication resolve(
            String id, Verdict verdict, @Nullable String permalink, Actor actor) {
        return decide(
                id,
                actor,
                (it, channel) ->
                        switch (verdict) {
                            case LANDED -> course().settle(it, onTrust(it, permalink), false);
                            case ABSENT -> course().again(it);
                            case GIVEN_UP ->
                                    course().blocked(
                                                    it,
                                                    "given_up",
                                                    "given up by " + actor.username());
                        });
    }

    private static @Nullable Remote onTrust(Publication it, @Nullable String permalink) {
        return it.desired().present() ? new Remote(it.key().id(), permalink, "") : null;
    }

    /** A decision about one publication. */
    private interface Decision {
        Publication on(Publication it, Channel channel);
    }

    private Publication decide(String id, Actor actor, Decision decision) {
        var key = key(id);
        var channel = publications.find(key).map(it -> channels.managed(it.key().channel(), actor));
        var decided =
                channel.flatMap(known ->
                                publications.update(key, it -> decision.on(decidable(it), known)))
                        .orElseThrow(() -> notFound(id));
        kick.run();
        return decided;
    }

    private Publication decidable(Publication it) {
        boolean open =
                switch (it.state()) {
                    case NEEDS_HUMAN, BLOCKED, READY, UPDATING, RETRACTING ->
                            it.leaseUntil().isBefore(clock.instant());
                    case INTENT, ACCEPTED, LIVE, GONE, UNKNOWN -> false;
                };
        if (!open) {
            throw ProblemException.of(
                    PublishingProblem.PUBLICATION_STATE,
                    Map.of("publication", it.key().id(), "state", it.state().name()));
        }
        return it;
    }

    private static PublicationKey key(String id) {
        try {
            return PublicationKey.of(id);
        } catch (IllegalArgumentException _) {
            throw notFound(id);
        }
    }

    private static ProblemException notFound(String id) {
        return ProblemException.of(
                PublishingProblem.PUBLICATION_NOT_FOUND, Map.of("publication", id));
    }

    /** What would go out of the live variant on a channel, to the byte and without a network. */
    public Rendition preview(EntryId entry, LocaleTag locale, String channelId, Actor actor) {
        var channel = channels.get(channelId, actor);
        long head = journal.head();
        var variant =
                journal.live(entry, locale, head)
                        .orElseThrow(() ->
                                ProblemException.of(
                                        CoreProblem.VARIANT_NOT_LIVE,
                                        Map.of("entry", entry.value(), "locale", locale.value())));
        var commit =
                new Commit(
                        head, "publish", null, List.of(), actor.username(), variant.publishedAt());
        var key = new PublicationKey(entry, locale, channelId);
        var it = Publication.begun(key, Desired.present(commit, variant), clock.instant());
        return new Intents(publications, journal)
                .of(it, it.desired())
                .map(intent -> adapters.of(channel.kind()).render(intent, channel))
                .orElseThrow();
    }

    /** Whether a channel answers. */
    public Probe probe(String channelId, Actor actor) {
        var channel = channels.managed(channelId, actor);
        return adapters.of(channel.kind()).probe(channel);
    }

    /**
     * Goes on with what waited while a channel was switched off, and fills what the house itself
     * shows.
     */
    public void channelChanged(Channel channel) {
        if (channel.active()) {
            publications.wake(channel.id(), PublicationState.BLOCKED, clock.instant());
            fill.accept(channel);
            kick.run();
        }
    }

    /**
     * Makes everything that is live on a channel once more, because the way it is made has changed.
     */
    public void refresh(String channelId) {
        String after = null;
        for (var page = live(channelId, after); !page.isEmpty(); page = live(channelId, after)) {
            for (var it : page) {
                publications.update(
                        it.key(),
                        held ->
                                held.state() == PublicationState.LIVE
                                        ? course().again(held)
                                        : held);
                after = it.key().id();
            }
        }
        kick.run();
    }

    private List<Publication> live(String channelId, @Nullable String after) {
        return publications.search(
                new PublicationQuery(null, channelId, PublicationState.LIVE, after, PAGE));
    }

    private Course course() {
        var none = new Patience(List.of(), RandomGenerator.getDefault());
        return new Course(none, Duration.ZERO, clock.instant());
    }
}
