package org.banyancms.core.store.release;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.ReleaseStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Releases in MongoDB. */
final class MongoReleaseStore implements ReleaseStore {
    private static final String RELEASES = "releases";

    private final MongoOperations mongo;

    MongoReleaseStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(RELEASES)
                .createIndex(
                        new Index()
                                .named("due")
                                .on("state", Sort.Direction.ASC)
                                .on("at", Sort.Direction.ASC));
    }

    @Override
    public boolean create(Release release) {
        try {
            mongo.insert(ReleaseDocuments.document(release), RELEASES);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there already: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Release> find(String id) {
        return Optional.ofNullable(
                        mongo.findOne(query(where("_id").is(id)), Document.class, RELEASES))
                .map(ReleaseDocuments::release);
    }

    @Override
    public List<Release> page(@Nullable String after, int limit) {
        var page = after == null ? new Query() : query(where("_id").lt(after));
        return mongo
                .find(
                        page.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit),
                        Document.class,
                        RELEASES)
                .stream()
                .map(ReleaseDocuments::release)
                .toList();
    }

    @Override
    public List<Release> due(Instant now) {
        var due =
                query(
                        where("state")
                                .is(Release.State.SCHEDULED.name())
                                .and("at")
                                .lte(Date.from(now)));
        return mongo.find(due.with(Sort.by("at")), Document.class, RELEASES).stream()
                .map(ReleaseDocuments::release)
                .toList();
    }

    @Override
    public List<Release> in(Release.State state, int limit) {
        var standing = query(where("state").is(state.name())).with(Sort.by("at")).limit(limit);
        return mongo.find(standing, Document.class, RELEASES).stream()
                .map(ReleaseDocuments::release)
                .toList();
    }

    @Override
    public boolean replace(Release release) {
        var update = new Update();
        var document = ReleaseDocuments.document(release);
        document.remove("_id");
        document.forEach(update::set);
        var condition = where("_id").is(release.id()).and("revision").is(release.revision() - 1);
        return mongo.updateFirst(query(condition), update, RELEASES).getMatchedCount() == 1;
    }
}
