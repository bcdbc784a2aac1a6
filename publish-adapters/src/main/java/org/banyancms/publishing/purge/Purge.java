package org.banyancms.publishing.purge;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.JournalFollower;
import org.banyancms.publishing.adapter.webhook.WebhookSecret;
import org.banyancms.publishing.http.Exchange;
import org.banyancms.publishing.http.OutboundCall;
import org.banyancms.publishing.http.OutboundClient;

/**
 * Follows the journal and tells a cache what each commit changes, signed as Standard Webhooks are.
 * A commit is told until the cache says 2xx, and may be told twice, which does no harm. What is
 * older than a day is passed over: no answer of then is still kept, as {@code Cache-Control} has
 * it.
 */
public final class Purge implements JournalFollower {
    private static final Duration STALE = Duration.ofDays(1);

    private final OutboundClient client;
    private final URI address;
    private final boolean allowPrivate;
    private final WebhookSecret secret;
    private final Clock clock;

    public Purge(
            OutboundClient client,
            URI address,
            boolean allowPrivate,
            WebhookSecret secret,
            Clock clock) {
        this.client = client;
        this.address = address;
        this.allowPrivate = allowPrivate;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purge";
    }

    /**
     * Tells of a commit.
     *
     * @throws IllegalStateException when the cache did not take it: it is told again, later
     */
    @Override
    public void apply(Commit commit) {
        if (commit.at().isAfter(clock.instant().minus(STALE))) {
            PurgeMessage.of(commit).forEach(this::tell);
        }
    }

    private void tell(PurgeMessage message) {
        var at = clock.instant();
        byte[] body = message.body();
        var signature = secret.signature(message.id(), at, body);
        var headers =
                Map.of(
                        "content-type", "application/json",
                        "surrogate-key", String.join(" ", message.keys()),
                        "webhook-id", message.id(),
                        "webhook-timestamp", Long.toString(at.getEpochSecond()),
                        "webhook-signature", signature);
        var call =
                new OutboundCall("POST", address, headers, body, allowPrivate, Set.of(signature));
        var said = client.call(call);
        if (!(said instanceof Exchange.Answered answer) || answer.status() / 100 != 2) {
            throw new IllegalStateException("the cache was not told: " + what(said));
        }
    }

    private static String what(Exchange said) {
        return switch (said) {
            case Exchange.Answered answer -> "HTTP " + answer.status();
            case Exchange.SentNoAnswer(var reason, var detail) -> reason + ", " + detail;
            case Exchange.NotSent(var reason, var detail) -> reason + ", " + detail;
        };
    }
}
