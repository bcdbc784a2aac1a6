package org.banyancms.publishing.adapter.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.banyancms.publishing.adapter.Digest;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelSecrets;
import org.banyancms.publishing.http.Exchange;
import org.banyancms.publishing.http.OutboundCall;
import org.banyancms.publishing.http.OutboundClient;
import org.jspecify.annotations.Nullable;

/** Signs a message, sends it once and writes the try down. */
final class WebhookSender {
    static final String SECRET = "signing";

    private final OutboundClient client;
    private final ChannelSecrets secrets;
    private final DeliveryLog log;
    private final Clock clock;

    WebhookSender(OutboundClient client, ChannelSecrets secrets, DeliveryLog log, Clock clock) {
        this.client = client;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
    }

    Exchange send(Channel channel, WebhookDelivery delivery, boolean manual) {
        var begun = clock.instant();
        var secret = secrets.open(channel, SECRET);
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        var signature =
                WebhookSecret.of(secret).orElseThrow().signature(delivery.id(), begun, body);
        var headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "webhook-id",
                        delivery.id(),
                        "webhook-timestamp",
                        Long.toString(begun.getEpochSecond()),
                        "webhook-signature",
                        signature,
                        "content-digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(Digest.bytes(body)) + ":");
        var call =
                new OutboundCall(
                        "POST",
                        url(channel),
                        headers,
                        body,
                        allowsPrivate(channel),
                        Set.of(secret, signature));
        var exchange = client.call(call);
        var millis = Duration.between(begun, clock.instant()).toMillis();
        log.add(delivery.id(), attempt(begun, millis, exchange, manual));
        return exchange;
    }

    private static WebhookDelivery.Attempt attempt(
            Instant at, long millis, Exchange exchange, boolean manual) {
        return switch (exchange) {
            case Exchange.Answered(var status, _, _, _) ->
                    new WebhookDelivery.Attempt(
                            at, millis, "answered", status, problem(status), manual);
            case Exchange.SentNoAnswer(var reason, _) ->
                    new WebhookDelivery.Attempt(at, millis, "sent_no_answer", null, reason, manual);
            case Exchange.NotSent(var reason, _) ->
                    new WebhookDelivery.Attempt(at, millis, "not_sent", null, reason, manual);
        };
    }

    private static @Nullable String problem(int status) {
        return status >= 200 && status < 300 ? null : "http_" + status;
    }

    /** Asks the endpoint for nothing at all, to see whether anybody is there. */
    Exchange knock(Channel channel) {
        return client.call(
                new OutboundCall(
                        "OPTIONS",
                        url(channel),
                        Map.of(),
                        new byte[0],
                        allowsPrivate(channel),
                        Set.of()));
    }

    static URI url(Channel channel) {
        return URI.create(channel.settings().text(WebhookAdapter.URL).orElseThrow());
    }

    private static boolean allowsPrivate(Channel channel) {
        return Boolean.TRUE.equals(channel.settings().get(WebhookAdapter.ALLOW_PRIVATE));
    }
}
