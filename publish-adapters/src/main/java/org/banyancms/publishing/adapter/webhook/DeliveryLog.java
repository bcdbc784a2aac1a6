package org.banyancms.publishing.adapter.webhook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to webhooks. A message's body is written before it is first sent and never changes.
 */
public interface DeliveryLog {

    /** Writes a message down, or gives the one that was written before under its id. */
    WebhookDelivery begin(WebhookDelivery delivery);

    /** Adds a try. */
    void add(String id, WebhookDelivery.Attempt attempt);

    /** One message. */
    Optional<WebhookDelivery> find(String id);

    /**
     * Messages of a webhook, the newest first.
     *
     * @param after id of the last one of the page before
     */
    List<WebhookDelivery> list(String channel, @Nullable String after, int limit);
}
