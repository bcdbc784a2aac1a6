package org.banyancms.translations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobQuery;
import org.banyancms.translations.job.JobStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Jobs in MongoDB, one document each; a unique index keeps them to one for each entry and language.
 */
final class MongoJobStore implements JobStore {

    static final String JOBS = "translationJobs";

    private final MongoOperations mongo;

    MongoJobStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(JOBS);
        indexes.createIndex(
                new Index()
                        .named("one")
                        .on("entry", Sort.Direction.ASC)
                        .on("target", Sort.Direction.ASC)
                        .unique());
        indexes.createIndex(
                new Index()
                        .named("owner")
                        .on("owner", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.ASC));
        indexes.createIndex(
                new Index()
                        .named("queue")
                        .on("target", Sort.Direction.ASC)
                        .on("rank", Sort.Direction.ASC));
    }

    @Override
    public boolean insert(Job job) {
        try {
            mongo.insert(JobDocuments.write(job), JOBS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // somebody else opened it: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, JOBS))
                .map(JobDocuments::read);
    }

    @Override
    public Optional<Job> find(EntryId entry, LocaleTag target) {
        var one = query(where("entry").is(entry.value()).and("target").is(target.value()));
        return Optional.ofNullable(mongo.findOne(one, Document.class, JOBS))
                .map(JobDocuments::read);
    }

    @Override
    public List<Job> ofEntry(EntryId entry) {
        return mongo.find(query(where("entry").is(entry.value())), Document.class, JOBS).stream()
                .map(JobDocuments::read)
                .toList();
    }

    @Override
    public long count(OrganisationCode owner) {
        return mongo.count(query(where("owner").is(owner.value())), JOBS);
    }

    @Override
    public List<String> ids(OrganisationCode owner, String after, int limit) {
        var page = query(where("owner").is(owner.value()).and("_id").gt(after));
        page.with(Sort.by("_id")).limit(limit).fields().include("_id");
        return mongo.find(page, Document.class, JOBS).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    @Override
    public boolean replace(Job next) {
        var seen = new Document("_id", next.id()).append("version", next.version() - 1);
        return mongo.getCollection(JOBS)
                        .replaceOne(seen, JobDocuments.write(next))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<Job> list(JobQuery asked) {
        var order = JobOrder.of(asked.sort());
        var criteria = criteria(asked, order);
        var wanted = criteria.isEmpty() ? new Query() : query(new Criteria().andOperator(criteria));
        return mongo
                .find(wanted.with(order.sort()).limit(asked.size()), Document.class, JOBS)
                .stream()
                .map(JobDocuments::read)
                .toList();
    }

    private static List<Criteria> criteria(JobQuery asked, JobOrder order) {
        var criteria = new ArrayList<Criteria>();
        if (asked.locale() != null) {
            criteria.add(where("target").is(asked.locale().value()));
        }
        if (!asked.states().isEmpty()) {
            criteria.add(where("state").in(asked.states().stream().map(Enum::name).toList()));
        }
        if (asked.entry() != null) {
            criteria.add(where("entry").is(asked.entry().value()));
        }
        if (asked.owner() != null) {
            criteria.add(where("claim.owner").is(asked.owner()));
        }
        if (asked.after() != null) {
            criteria.add(order.after(asked.after()));
        }
        return criteria;
    }
}
