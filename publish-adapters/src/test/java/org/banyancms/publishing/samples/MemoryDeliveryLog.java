package org.banyancms.publishing.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.adapter.webhook.WebhookDelivery;
import org.jspecify.annotations.Nullable;

/** A delivery log without a database; passes the same contract. */
public final class MemoryDeliveryLog implements DeliveryLog {
    private final Map<String, WebhookDelivery> kept = new LinkedHashMap<>();

    @Override
    public synchronized WebhookDelivery begin(WebhookDelivery delivery) {
        kept.putIfAbsent(delivery.id(), delivery);
        return find(delivery.id()).orElseThrow();
    }

    @Override
    public synchronized void add(String id, WebhookDelivery.Attempt attempt) {
        kept.computeIfPresent(
                id,
                (_, it) -> {
                    var attempts = new ArrayList<>(it.attempts());
                    attempts.add(attempt);
                    return new WebhookDelivery(
                            it.id(),
                            it.channel(),
                            it.entry(),
                            it.locale(),
                            it.sequence(),
                            it.type(),
                            it.body(),
                            it.createdAt(),
                            attempts);
                });
    }

    @Override
    public synchronized Optional<WebhookDelivery> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized List<WebhookDelivery> list(
            String channel, @Nullable String after, int limit) {
        var newestFirst =
                kept.values().stream()
                        .filter(it -> it.channel().equals(channel))
                        .sorted(
                                Comparator.comparing(WebhookDelivery::createdAt)
                                        .thenComparing(WebhookDelivery::id)
                                        .reversed())
                        .toList();
        int from =
                after == null
                        ? 0
                        : 1 + newestFirst.stream().map(WebhookDelivery::id).toList().indexOf(after);
        return newestFirst.stream().skip(from).limit(limit).toList();
    }
}
