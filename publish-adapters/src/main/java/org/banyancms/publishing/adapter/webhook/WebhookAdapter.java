package org.banyancms.publishing.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.Digest;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Observed;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Probe;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.Reconciled;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelSecrets;
import org.banyancms.publishing.http.Exchange;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.publishing.profile.ChannelProfile;

/**
 * Signed webhooks. The receiver's 2xx is the read-back: it is kept in the log, and nothing else
 * could be asked later. A repeat has the same id, so class A: doing it again is harmless.
 */
public final class WebhookAdapter implements ChannelAdapter {
    static final String URL = "url";
    static final String ALLOW_PRIVATE = "allowPrivateAddresses";

    private final WebhookSender sender;
    private final WebhookMessage messages;
    private final WebhookRules rules;
    private final DeliveryLog log;
    private final ChannelProfile profile;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public WebhookAdapter(
            OutboundClient client,
            ChannelSecrets secrets,
            DeliveryLog log,
            PublicAddresses addresses,
            ChannelProfile profile,
            Clock clock) {
        this.sender = new WebhookSender(client, secrets, log, clock);
        this.messages = new WebhookMessage(addresses);
        this.rules = new WebhookRules(profile.limit("urlLength"));
        this.log = log;
        this.profile = profile;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public Set<String> settings() {
        return Set.of(URL, ALLOW_PRIVATE);
    }

    @Override
    public List<FieldProblem> check(Fields settings) {
        return rules.check(settings);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(WebhookSender.SECRET);
    }

    @Override
    public String newSecret(String name) {
        return WebhookSecret.make(random);
    }

    @Override
    public List<FieldProblem> checkSecret(String name, String secret) {
        return WebhookSecret.of(secret).isPresent()
                ? List.of()
                : List.of(FieldProblem.at("/secret", "not_a_signing_secret"));
    }

    @Override
    public Probe probe(Channel channel) {
        return switch (sender.knock(channel)) {
            case Exchange.Answered(var status, _, _, _) -> new Probe(true, null, "HTTP " + status);
            case Exchange.SentNoAnswer(var reason, var detail) -> new Probe(false, reason, detail);
            case Exchange.NotSent(var reason, var detail) -> new Probe(false, reason, detail);
        };
    }

    @Override
    public Rendition render(Intent intent, Channel channel) {
        var body = messages.write(intent, channel.id(), intent.at()).body();
        long bytes = body.getBytes(StandardCharsets.UTF_8).length;
        long limit = profile.limit("payloadBytes");
        var remarks =
                bytes <= limit
                        ? List.<Rendition.Remark>of()
                        : List.of(new Rendition.Remark("too_large", "", limit, bytes));
        return new Rendition("application/json", body, null, Digest.hex(body), remarks);
    }

    @Override
    public Outcome execute(Step step, Intent intent, Channel channel) {
        var message = log.begin(messages.write(intent, channel.id(), clock.instant()));
        long limit = profile.limit("payloadBytes");
        if (message.body().getBytes(StandardCharsets.UTF_8).length > limit) {
            return new Outcome.Refused(
                    "too_large", "the message is longer than " + limit + " bytes");
        }
        return switch (sender.send(channel, message, false)) {
            case Exchange.Answered answered -> answered(answered, message);
            case Exchange.SentNoAnswer(var reason, var detail) ->
                    new Outcome.Unknown(reason, detail);
            case Exchange.NotSent(var reason, var detail) ->
                    reason.equals("address_not_allowed") || reason.equals("bad_url")
                            ? new Outcome.Refused(reason, detail)
                            : new Outcome.NotSent(reason, detail);
        };
    }

    private Outcome answered(Exchange.Answered answer, WebhookDelivery message) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new Outcome.Done(remote(message));
        }
        if (status == 410) {
            return new Outcome.EndpointGone("HTTP 410");
        }
        var until = until(answer);
        if (until.isPresent()) {
            return new Outcome.Throttled(until.get(), "HTTP " + status);
        }
        return status >= 500
                ? new Outcome.Unknown("http_" + status, "HTTP " + status)
                : new Outcome.NotSent("http_" + status, "HTTP " + status);
    }

    private Optional<Instant> until(Exchange.Answered answer) {
        var header = answer.headers().get("retry-after");
        return header == null ? Optional.empty() : RetryAfter.of(header, clock.instant());
    }

    private static Remote remote(WebhookDelivery message) {
        return new Remote(message.id(), null, Digest.hex(message.body()));
    }

    @Override
    public Reconciled reconcile(Step step, Intent intent, Channel channel) {
        return delivered(intent, channel)
                .<Reconciled>map(message -> new Reconciled.Landed(remote(message)))
                .orElseGet(Reconciled.Absent::new);
    }

    @Override
    public Observed observe(Intent intent, Channel channel) {
        var told = delivered(intent, channel);
        boolean removal = intent.variant() == null;
        if (told.isEmpty()) { // as long as nobody was told, the receiver shows what it had
            return removal ? Observed.present(intent.locale(), "") : Observed.absent();
        }
        return removal
                ? Observed.absent()
                : Observed.present(intent.locale(), remote(told.get()).fingerprint());
    }

    private Optional<WebhookDelivery> delivered(Intent intent, Channel channel) {
        return log.find(WebhookMessage.id(intent, channel.id())).filter(WebhookDelivery::delivered);
    }

    /** Sends a message once more because a person wants it; the log has what came of it. */
    public WebhookDelivery redeliver(Channel channel, WebhookDelivery delivery) {
        sender.send(channel, delivery, true);
        return log.find(delivery.id()).orElse(delivery);
    }
}
