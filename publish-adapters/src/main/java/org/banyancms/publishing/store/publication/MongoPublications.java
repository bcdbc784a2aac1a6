package org.banyancms.publishing.store.publication;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.banyancms.core.entry.EntryId;
import org.banyancms.publishing.publication.Desired;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationKey;
import org.banyancms.publishing.publication.PublicationQuery;
import org.banyancms.publishing.publication.PublicationState;
import org.banyancms.publishing.publication.Publications;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Publications in the collection {@code publications}. */
final class MongoPublications implements Publications {
    static final String PUBLICATIONS = "publications";

    private final MongoOperations mongo;

    MongoPublications(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(PUBLICATIONS);
        indexes.createIndex(ascending("entry", "locale"));
        indexes.createIndex(ascending("channel", "priority", "dueAt"));
        indexes.createIndex(ascending("channel", "state"));
        indexes.createIndex(ascending("channel", "present", "locale", "desired.firstPublishedAt"));
    }

    private static Index ascending(String... fields) {
        var index = new Index();
        for (var field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index;
    }

    @Override
    public Optional<Publication> find(PublicationKey key) {
        return Optional.ofNullable(mongo.findOne(byId(key.id()), Document.class, PUBLICATIONS))
                .map(PublicationMapping::read);
    }

    @Override
    public List<Publication> of(EntryId entry) {
        return read(query(where("entry").is(entry.value())).with(Sort.by("_id")));
    }

    @Override
    public List<Publication> search(PublicationQuery question) {
        var criteria = new Criteria();
        if (question.after() != null) {
            criteria = where("_id").gt(question.after());
        }
        if (question.entry() != null) {
            criteria = criteria.and("entry").is(question.entry().value());
        }
        if (question.channel() != null) {
            criteria = criteria.and("channel").is(question.channel());
        }
        if (question.state() != null) {
            criteria = criteria.and("state").is(question.state().name());
        }
        return read(query(criteria).with(Sort.by("_id")).limit(question.limit()));
    }

    private List<Publication> read(Query query) {
        return mongo.find(query, Document.class, PUBLICATIONS).stream()
                .map(PublicationMapping::read)
                .toList();
    }

    @Override
    public boolean insert(Publication publication) {
        try {
            mongo.insert(PublicationMapping.write(publication), PUBLICATIONS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public Optional<Publication> save(Publication publication) {
        var next =
                PublicationMapping.write(publication).append("version", publication.version() + 1);
        var asRead =
                query(
                        where("_id")
                                .is(publication.key().id())
                                .and("version")
                                .is(publication.version()));
        var before =
                mongo.findAndReplace(asRead, next, FindAndReplaceOptions.empty(), PUBLICATIONS);
        return before == null ? Optional.empty() : Optional.of(PublicationMapping.read(next));
    }

    /** Asks for one priority after the other: so the index finds the first without sorting. */
    @Override
    public Optional<Publication> claim(String channel, Instant now, Instant leaseUntil) {
        return IntStream.rangeClosed(0, Desired.LEAST_URGENT)
                .mapToObj(priority -> claim(channel, priority, now, leaseUntil))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Publication> claim(
            String channel, int priority, Instant now, Instant leaseUntil) {
        var due =
                query(
                                where("channel")
                                        .is(channel)
                                        .and("priority")
                                        .is(priority)
                                        .and("dueAt")
                                        .lte(Date.from(now))
                                        .and("leaseUntil")
                                        .lte(Date.from(now)))
                        .with(Sort.by("dueAt"));
        var lease =
                new Update()
                        .set("leaseUntil", Date.from(leaseUntil))
                        .inc("epoch", 1)
                        .inc("version", 1);
        var options = FindAndModifyOptions.options().returnNew(true);
        return Optional.ofNullable(
                        mongo.findAndModify(due, lease, options, Document.class, PUBLICATIONS))
                .map(PublicationMapping::read);
    }

    @Override
    public void wake(String channel, PublicationState state, Instant now) {
        mongo.updateMulti(
                query(where("channel").is(channel).and("state").is(state.name())),
                new Update().set("dueAt", Date.from(now)).inc("version", 1),
                PUBLICATIONS);
    }

    @Override
    public Map<String, Map<PublicationState, Long>> counts() {
        var pipeline =
                List.of(
                        new Document(
                                "$group",
                                new Document(
                                                "_id",
                                                new Document("channel", "$channel")
                                                        .append("state", "$state"))
                                        .append("count", new Document("$sum", 1))));
        var counts = new TreeMap<String, Map<PublicationState, Long>>();
        for (var group : mongo.getCollection(PUBLICATIONS).aggregate(pipeline)) {
            var key = group.get("_id", Document.class);
            counts.computeIfAbsent(key.getString("channel"), _ -> new TreeMap<>())
                    .put(
                            PublicationState.valueOf(key.getString("state")),
                            group.get("count", Number.class).longValue());
        }
        return counts;
    }

    private static Query byId(String id) {
        return query(where("_id").is(id));
    }
}
