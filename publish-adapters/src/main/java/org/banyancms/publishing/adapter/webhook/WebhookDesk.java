package org.banyancms.publishing.adapter.webhook;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.problem.PublishingProblem;
import org.jspecify.annotations.Nullable;

/** What people do with webhook deliveries: look, and send one again. */
public final class WebhookDesk {
    private final ChannelDesk channels;
    private final DeliveryLog log;
    private final WebhookAdapter adapter;

    public WebhookDesk(ChannelDesk channels, DeliveryLog log, WebhookAdapter adapter) {
        this.channels = channels;
        this.log = log;
        this.adapter = adapter;
    }

    /** Deliveries of a webhook, the newest first. */
    public List<WebhookDelivery> list(
            String channel, @Nullable String after, int limit, Actor actor) {
        return log.list(webhook(channels.get(channel, actor)).id(), after, limit);
    }

    /** Sends a message once more, whatever became of it before, and gives it with that try. */
    public WebhookDelivery redeliver(String channel, String delivery, Actor actor) {
        var webhook = webhook(channels.managed(channel, actor));
        return log.find(delivery)
                .filter(it -> it.channel().equals(webhook.id()))
                .map(it -> adapter.redeliver(webhook, it))
                .orElseThrow(() ->
                        ProblemException.of(
                                PublishingProblem.DELIVERY_NOT_FOUND,
                                Map.of("delivery", delivery)));
    }

    private static Channel webhook(Channel channel) {
        if (!channel.kind().equals("webhook")) {
            throw ProblemException.of(
                    PublishingProblem.CHANNEL_NOT_A_WEBHOOK,
                    Map.of("channel", channel.id(), "kind", channel.kind()));
        }
        return channel;
    }
}
