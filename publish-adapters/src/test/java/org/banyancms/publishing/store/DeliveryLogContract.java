package org.banyancms.publishing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.adapter.webhook.WebhookDelivery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every delivery log must keep to. */
abstract class DeliveryLogContract {
    private static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");

    /** An empty log. */
    abstract DeliveryLog log();

    private static WebhookDelivery delivery(String id, int second, String body) {
        return new WebhookDelivery(
                id,
                "hook",
                "e",
                "vi",
                1,
                "entry.published",
                body,
                NOW.plusSeconds(second),
                List.of());
    }

    @Test
    @DisplayName("a message is written once; who begins it again gets the first body")
    void begins() {
        assertThat(log().begin(delivery("a", 0, "first")).body()).isEqualTo("first");
        assertThat(log().begin(delivery("a", 5, "second")).body()).isEqualTo("first");
        assertThat(log().find("b")).isEmpty();
    }

    @Test
    @DisplayName("tries are added in order, and one 2xx is enough")
    void adds() {
        log().begin(delivery("a", 0, "{}"));
        log().add("a", new WebhookDelivery.Attempt(NOW, 12, "not_sent", null, "timeout", false));
        assertThat(log().find("a").orElseThrow().delivered()).isFalse();
        log().add("a", new WebhookDelivery.Attempt(NOW, 12, "answered", 204, null, false));
        log().add("a", new WebhookDelivery.Attempt(NOW, 12, "answered", 500, "http_500", true));

        var found = log().find("a").orElseThrow();
        assertThat(found.attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(null, 204, 500);
        assertThat(found.delivered()).isTrue();
    }

    @Test
    @DisplayName("a webhook's messages come newest first, page by page")
    void lists() {
        log().begin(delivery("a", 0, "{}"));
        log().begin(delivery("b", 1, "{}"));
        log().begin(delivery("c", 1, "{}"));

        assertThat(log().list("hook", null, 2))
                .extracting(WebhookDelivery::id)
                .containsExactly("c", "b");
        assertThat(log().list("hook", "b", 2)).extracting(WebhookDelivery::id).containsExactly("a");
        assertThat(log().list("other", null, 2)).isEmpty();
    }
}
