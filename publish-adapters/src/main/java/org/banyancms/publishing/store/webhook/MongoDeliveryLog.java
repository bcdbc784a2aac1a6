package org.banyancms.publishing.store.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.adapter.webhook.WebhookDelivery;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Deliveries in the collection {@code webhookDeliveries}. */
final class MongoDeliveryLog implements DeliveryLog {
    private static final String DELIVERIES = "webhookDeliveries";
    private static final int ATTEMPTS_KEPT = 100;

    private final MongoOperations mongo;

    MongoDeliveryLog(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(DELIVERIES)
                .createIndex(
                        new Index()
                                .on("channel", Sort.Direction.ASC)
                                .on("createdAt", Sort.Direction.DESC)
                                .on("_id", Sort.Direction.DESC));
    }

    @Override
    public WebhookDelivery begin(WebhookDelivery delivery) {
        try {
            mongo.insert(write(delivery), DELIVERIES);
            return delivery;
        } catch (DuplicateKeyException _) {
            return find(delivery.id()).orElse(delivery);
        }
    }

    @Override
    public void add(String id, WebhookDelivery.Attempt attempt) {
        var tried =
                new Document("at", Date.from(attempt.at()))
                        .append("millis", attempt.millis())
                        .append("outcome", attempt.outcome())
                        .append("status", attempt.status())
                        .append("code", attempt.code())
                        .append("manual", attempt.manual());
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().push("attempts").slice(-ATTEMPTS_KEPT).each(tried),
                DELIVERIES);
    }

    @Override
    public Optional<WebhookDelivery> find(String id) {
        return Optional.ofNullable(
                        mongo.findOne(query(where("_id").is(id)), Document.class, DELIVERIES))
                .map(MongoDeliveryLog::read);
    }

    @Override
    public List<WebhookDelivery> list(String channel, @Nullable String after, int limit) {
        var criteria = where("channel").is(channel);
        var last = after == null ? Optional.<WebhookDelivery>empty() : find(after);
        if (last.isPresent()) {
            var at = Date.from(last.get().createdAt());
            criteria =
                    criteria.orOperator(
                            where("createdAt").lt(at),
                            where("createdAt").is(at).and("_id").lt(last.get().id()));
        }
        var newestFirst =
                query(criteria).with(Sort.by(Sort.Direction.DESC, "createdAt", "_id")).limit(limit);
        return mongo.find(newestFirst, Document.class, DELIVERIES).stream()
                .map(MongoDeliveryLog::read)
                .toList();
    }

    private static Document write(WebhookDelivery delivery) {
        return new Document("_id", delivery.id())
                .append("channel", delivery.channel())
                .append("entry", delivery.entry())
                .append("locale", delivery.locale())
                .append("sequence", delivery.sequence())
                .append("type", delivery.type())
                .append("body", delivery.body())
                .append("createdAt", Date.from(delivery.createdAt()))
                .append("attempts", List.of());
    }

    private static WebhookDelivery read(Document document) {
        return new WebhookDelivery(
                document.getString("_id"),
                document.getString("channel"),
                document.getString("entry"),
                document.getString("locale"),
                document.get("sequence", Number.class).longValue(),
                document.getString("type"),
                document.getString("body"),
                document.getDate("createdAt").toInstant(),
                document.getList("attempts", Document.class).stream()
                        .map(MongoDeliveryLog::attempt)
                        .toList());
    }

    private static WebhookDelivery.Attempt attempt(Document document) {
        return new WebhookDelivery.Attempt(
                document.getDate("at").toInstant(),
                document.get("millis", Number.class).longValue(),
                document.getString("outcome"),
                document.getInteger("status"),
                document.getString("code"),
                document.getBoolean("manual"));
    }
}
