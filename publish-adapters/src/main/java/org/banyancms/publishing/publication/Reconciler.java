package org.banyancms.publishing.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelAdapters;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Reconciled;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one publication one step nearer to what shall be. A step is written down, made, read back
 * and only then believed; a step whose answer was lost is cleared up before anything else is done.
 */
public final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Publications publications;
    private final ChannelStore channels;
    private final ChannelDesk desk;
    private final ChannelAdapters adapters;
    private final ChannelProfiles profiles;
    private final Intents intents;
    private final Clock clock;
    private final RandomGenerator chance;

    public Reconciler(
            Publications publications,
            ChannelStore channels,
            ChannelDesk desk,
            ChannelAdapters adapters,
            ChannelProfiles profiles,
            Intents intents,
            Clock clock,
            RandomGenerator chance) {
        this.publications = publications;
        this.channels = channels;
        this.desk = desk;
        this.adapters = adapters;
        this.profiles = profiles;
        this.intents = intents;
        this.clock = clock;
        this.chance = chance;
    }

    /** Does the most urgent thing that is due on a channel; false when nothing is. */
    public boolean advance(String channelId) {
        var channel = channels.find(channelId);
        if (channel.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var claimed = publications.claim(channelId, now, now.plus(LEASE));
        claimed.ifPresent(it -> work(it, channel.get()));
        return claimed.isPresent();
    }

    private void work(Publication it, Channel channel) {
        if (!channel.active()) {
            release(
                    it,
                    held -> course(channel).blocked(held, "channel_inactive", inactive(channel)));
            return;
        }
        var adapter = adapters.of(channel.kind());
        try {
            if (it.state() == PublicationState.ACCEPTED) {
                readBack(it, channel, adapter);
            } else if (it.attempt() != null) {
                clearUp(it, it.attempt(), channel, adapter);
            } else if (it.state() == PublicationState.LIVE) {
                check(it, channel, adapter);
            } else {
                step(it, channel, adapter);
            }
        } catch (RuntimeException failure) { // a bug or a broken disk: what it did is not known
            LOG.warn(
                    "Publication {} failed in its {} adapter",
                    it.key().id(),
                    channel.kind(),
                    failure);
            var detail = failure.getClass().getSimpleName();
            release(
                    it,
                    held ->
                            held.attempt() == null
                                    ? course(channel).failed(held, "adapter_failed", detail)
                                    : course(channel).unknown(held, "adapter_failed", detail));
        }
    }

    private static String inactive(Channel channel) {
        return channel.inactiveReason() == null ? "switched off" : channel.inactiveReason();
    }

    private void step(Publication it, Channel channel, ChannelAdapter adapter) {
        var step = it.nextStep();
        if (step == Step.REMOVE && !it.isThere()) {
            release(it, held -> course(channel).again(held));
            return;
        }
        var intent = intents.of(it, it.desired());
        if (intent.isEmpty()) {
            release(
                    it,
                    held ->
                            course(channel)
                                    .parked(
                                            held,
                                            "variant_not_kept",
                                            "the journal keeps it no longer"));
            return;
        }
        var written =
                publications.advance(
                        it,
                        held ->
                                held.desired().equals(it.desired())
                                        ? course(channel).intend(held)
                                        : held);
        if (written.isPresent() && written.get().attempt() == null) {
            release(
                    written.get(),
                    held -> held); // something newer is wanted: its turn comes at once
        } else if (written.isPresent()) {
            make(written.get(), step, intent.get(), channel, adapter);
        }
    }

    private void make(
            Publication it, Step step, Intent intent, Channel channel, ChannelAdapter adapter) {
        switch (adapter.execute(step, intent, channel)) {
            case Outcome.Done(var remote) -> prove(it, remote, intent, channel, adapter);
            case Outcome.Accepted(var remote, var pause) ->
                    release(it, held -> course(channel).accepted(held, remote, pause));
            case Outcome.NotSent(var code, var detail) ->
                    release(it, held -> course(channel).failed(held, code, detail));
            case Outcome.Unknown(var code, var detail) ->
                    release(it, held -> course(channel).unknown(held, code, detail));
            case Outcome.Throttled(var until, var detail) ->
                    release(it, held -> course(channel).throttled(held, until, detail));
            case Outcome.Refused(var code, var detail) ->
                    release(it, held -> refused(held, code, detail, channel));
            case Outcome.EndpointGone(var detail) -> {
                desk.switchOff(channel.id(), "endpoint_gone");
                release(
                        it,
                        held ->
                                course(channel)
                                        .blocked(unattempted(held), "endpoint_gone", detail));
            }
        }
    }

    private Publication refused(Publication held, String code, String detail, Channel channel) {
        var attempt = held.attempt();
        boolean overtaken = attempt != null && held.overtaken(attempt.desired());
        var settled = unattempted(held);
        return overtaken
                ? course(channel).again(settled)
                : course(channel).parked(settled, code, detail);
    }

    private static Publication unattempted(Publication held) {
        return held.in(held.state(), null, held.tries(), held.dueAt(), held.trouble());
    }

    private void prove(
            Publication it, Remote remote, Intent intent, Channel channel, ChannelAdapter adapter) {
        var seen = adapter.observe(intent, channel);
        boolean proved =
                intent.variant() == null ? !seen.present() : seen.proves(intent.locale(), remote);
        var kept = intent.variant() == null ? null : remote;
        release(
                it,
                held ->
                        proved
                                ? course(channel).settle(held, kept, true)
                                : course(channel)
                                        .unknown(
                                                held,
                                                "not_seen",
                                                "read-back did not find it as it was put"));
    }

    private void readBack(Publication it, Channel channel, ChannelAdapter adapter) {
        var attempt = it.attempt();
        var remote = attempt == null ? null : attempt.remote();
        var intent = intents.of(it, attempt == null ? it.desired() : attempt.desired());
        if (remote == null || intent.isEmpty()) {
            release(it, held -> course(channel).again(held));
            return;
        }
        prove(it, remote, intent.get(), channel, adapter);
    }

    private void clearUp(Publication it, Attempt attempt, Channel channel, ChannelAdapter adapter) {
        var intent = intents.of(it, attempt.desired());
        if (intent.isEmpty()) {
            release(it, held -> course(channel).absent(held));
            return;
        }
        switch (adapter.reconcile(attempt.step(), intent.get(), channel)) {
            case Reconciled.Landed(var remote) -> prove(it, remote, intent.get(), channel, adapter);
            case Reconciled.Absent() ->
                    publications
                            .advance(it, held -> course(channel).absent(held))
                            .ifPresent(next -> goOn(next, channel, adapter));
            case Reconciled.Undecidable(var detail) ->
                    release(it, held -> course(channel).parked(held, "undecidable", detail));
        }
    }

    private void goOn(Publication it, Channel channel, ChannelAdapter adapter) {
        if (it.state() == PublicationState.GONE) {
            release(it, held -> held);
        } else {
            step(it, channel, adapter);
        }
    }

    private void check(Publication it, Channel channel, ChannelAdapter adapter) {
        var remote = it.applied() == null ? null : it.applied().remote();
        var intent = intents.of(it, it.desired());
        if (remote == null || intent.isEmpty()) {
            release(it, held -> course(channel).again(held));
            return;
        }
        boolean same = adapter.observe(intent.get(), channel).proves(it.key().locale(), remote);
        release(
                it,
                held ->
                        same
                                ? course(channel).stillThere(held)
                                : course(channel)
                                        .drifted(held, "what is there is not what was put there"));
    }

    private void release(Publication it, UnaryOperator<Publication> change) {
        publications.advance(it, held -> change.apply(held).released());
    }

    private Course course(Channel channel) {
        var profile = profiles.of(channel.kind());
        return new Course(new Patience(profile.retry(), chance), profile.check(), clock.instant());
    }
}
