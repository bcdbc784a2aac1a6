package org.banyancms.publishing.channel;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.publishing.problem.PublishingProblem;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.jspecify.annotations.Nullable;

/** Where channels are registered, changed and switched on and off. */
public final class ChannelDesk {
    private final ChannelStore store;
    private final ChannelProfiles profiles;
    private final Map<String, SettingsRule> rules = new LinkedHashMap<>();
    private final ChannelSecrets secrets;
    private final Clock clock;

    public ChannelDesk(
            ChannelStore store,
            ChannelProfiles profiles,
            List<? extends SettingsRule> rules,
            ChannelSecrets secrets,
            Clock clock) {
        this.store = store;
        this.profiles = profiles;
        rules.forEach(rule -> this.rules.put(rule.kind(), rule));
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A channel just registered.
     *
     * @param channel the channel
     * @param secrets its secrets in the clear, to be shown this once
     */
    public record Registered(Channel channel, Map<String, String> secrets) {
        public Registered {
            secrets = Map.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Registered[" + channel.id() + "]";
        }
    }

    /** Every channel that the actor may see. */
    public List<Channel> list(Actor actor) {
        actor.require(Permission.READ_CHANNELS, null, null);
        return store.all();
    }

    /** One channel. */
    public Channel get(String id, Actor actor) {
        actor.require(Permission.READ_CHANNELS, null, null);
        return existing(id);
    }

    /** One channel, for which the actor may act. */
    public Channel managed(String id, Actor actor) {
        var channel = existing(id);
        actor.require(Permission.MANAGE_CHANNELS, channel.owner(), null);
        return channel;
    }

    private Channel existing(String id) {
        return store.find(id)
                .orElseThrow(() ->
                        ProblemException.of(
                                PublishingProblem.CHANNEL_NOT_FOUND, Map.of("channel", id)));
    }

    /**
     * Registers a channel under an identity that is reserved for it, from what a client says of it.
     */
    public Registered create(String id, Fields body, Actor actor) {
        var form = new ChannelForm(body);
        var rule = rule(form);
        var owner = form.has("owner") ? form.owner() : actor.organisation();
        if (owner == null && !form.has("owner")) {
            form.problem("/owner", "required");
        }
        var inTheClear = secretsOf(form, rule);
        var channel = read(form, rule, id, owner, 1, secrets.sealed(id, inTheClear));
        actor.require(Permission.MANAGE_CHANNELS, channel.owner(), null);
        if (profiles.of(channel.kind()).builtIn()) {
            throw ProblemException.of(
                    PublishingProblem.CHANNEL_KIND_TAKEN, Map.of("kind", channel.kind()));
        }
        if (!store.insert(channel)) { // an attempt before this one got so far and no further
            return new Registered(existing(id), Map.of());
        }
        return new Registered(channel, inTheClear);
    }

    /** Changes a channel by a merge patch, if it still has the revision that the client saw. */
    public Channel patch(
            String id, long revision, Map<String, ? extends @Nullable Object> patch, Actor actor) {
        var channel = managed(id, actor);
        stale(channel, revision);
        var rule = Objects.requireNonNull(rules.get(channel.kind()));
        var form = new ChannelForm(new ChannelDocument(channel).fields().merge(patch));
        if (!channel.kind().equals(form.text("kind"))) {
            form.problem("/kind", "fixed");
        }
        if (patch.get("secret") != null) {
            form.problem("/secret", "fixed");
        }
        var changed = read(form, rule, id, form.owner(), revision + 1, channel.secrets());
        actor.require(Permission.MANAGE_CHANNELS, changed.owner(), null);
        if (!store.replace(changed)) {
            stale(existing(id), revision);
        }
        return changed;
    }

    private static void stale(Channel channel, long revision) {
        if (channel.revision() != revision) {
            throw ProblemException.of(
                            CoreProblem.STALE_REVISION,
                            Map.of("currentRevision", channel.revision()))
                    .with(Map.of("currentRevision", channel.revision()));
        }
    }

    /** Switches a channel off because its other end is gone or refuses us. */
    public void switchOff(String id, String reason) {
        for (var channel = store.find(id);
                channel.isPresent() && channel.get().active();
                channel = store.find(id)) {
            if (store.replace(channel.get().switchedOff(reason, clock.instant()))) {
                return;
            }
        }
    }

    /** Makes the channels that every house has, where they are not there yet. */
    public void ensureBuiltIn(OrganisationCode owner, boolean sandbox) {
        var now = clock.instant();
        for (var profile : profiles.all()) {
            if (profile.builtIn()) {
                store.insert(
                        new Channel(
                                profile.kind(),
                                profile.kind(),
                                BuiltInNames.of(profile.kind()),
                                owner,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                sandbox,
                                ChannelUse.EDITORIAL,
                                false,
                                true,
                                null,
                                Fields.empty(),
                                Map.of(),
                                1,
                                now,
                                now));
            }
        }
    }

    private SettingsRule rule(ChannelForm form) {
        var kind = form.text("kind");
        var rule = kind == null ? null : rules.get(kind);
        if (rule == null) {
            form.problem("/kind", kind == null ? "required" : "unknown_kind");
            throw ProblemException.of(PublishingProblem.CHANNEL_INVALID, form.problems());
        }
        return rule;
    }

    private Channel read(
            ChannelForm form,
            SettingsRule rule,
            String id,
            @Nullable OrganisationCode owner,
            long revision,
            Map<String, String> sealed) {
        var unknown = form.unknown(rule.settings());
        if (!unknown.isEmpty()) {
            throw ProblemException.of(CoreProblem.UNKNOWN_FIELD, unknown);
        }
        var settings = form.settings(rule.settings());
        form.problems(rule.check(settings));
        var now = clock.instant();
        var channel =
                new Channel(
                        id,
                        rule.kind(),
                        form.names(),
                        owner == null ? new OrganisationCode("UNKNOWN") : owner,
                        form.locales(),
                        form.words("types"),
                        form.words("topics"),
                        form.flag("sandbox", false),
                        form.use(),
                        form.flag("social", false),
                        form.flag("active", true),
                        null,
                        settings,
                        sealed,
                        revision,
                        revision == 1 ? now : existing(id).createdAt(),
                        now);
        if (!form.problems().isEmpty()) {
            throw ProblemException.of(PublishingProblem.CHANNEL_INVALID, form.problems());
        }
        return channel;
    }

    private static Map<String, String> secretsOf(ChannelForm form, SettingsRule rule) {
        var secrets = new LinkedHashMap<String, String>();
        var given = form.text("secret");
        for (var name : rule.secrets()) {
            secrets.put(name, given == null ? rule.newSecret(name) : given);
            if (given != null) {
                form.problems(rule.checkSecret(name, given));
            }
        }
        if (given != null && rule.secrets().isEmpty()) {
            form.problem("/secret", "unknown_member");
        }
        return secrets;
    }
}
