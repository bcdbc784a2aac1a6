package org.banyancms.publishing.adapter.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one endpoint, with every try.
 *
 * @param id the message id, the same over all tries
 * @param channel the webhook
 * @param entry the entry
 * @param locale the language tag
 * @param sequence the commit that the message tells of
 * @param type such as {@code entry.published}
 * @param body the exact text that is signed and sent
 * @param createdAt when it was first about to be sent
 * @param attempts every try, oldest first
 */
public record WebhookDelivery(
        String id,
        String channel,
        String entry,
        String locale,
        long sequence,
        String type,
        String body,
        Instant createdAt,
        List<Attempt> attempts) {
    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    /** Whether the receiver has ever said that it got it. */
    public boolean delivered() {
        return attempts.stream().anyMatch(Attempt::accepted);
    }

    /**
     * One try.
     *
     * @param at when it began
     * @param millis how long it took
     * @param outcome {@code answered}, {@code sent_no_answer} or {@code not_sent}
     * @param status HTTP status, null without an answer
     * @param code what went wrong, null when nothing did
     * @param manual whether a person asked for it
     */
    public record Attempt(
            Instant at,
            long millis,
            String outcome,
            @Nullable Integer status,
            @Nullable String code,
            boolean manual) {

        /** Whether the receiver took it. */
        public boolean accepted() {
            return status != null && status >= 200 && status < 300;
        }
    }
}
