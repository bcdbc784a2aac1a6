package org.banyancms.core.store.release;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.Release;
import org.banyancms.core.release.ReleaseItem;
import org.banyancms.core.release.ReleaseStore;
import org.banyancms.core.store.bson.Trees;
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
            mongo.insert(document(release), RELEASES);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there already: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Release> find(String id) {
        return Optional.ofNullable(
                        mongo.findOne(query(where("_id").is(id)), Document.class, RELEASES))
                .map(MongoReleaseStore::release);
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
                .map(MongoReleaseStore::release)
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
                .map(MongoReleaseStore::release)
                .toList();
    }

    @Override
    public boolean replace(Release release, Release.State expected) {
        var update = new Update();
        var document = document(release);
        document.remove("_id");
        document.forEach(update::set);
        var condition = where("_id").is(release.id()).and("state").is(expected.name());
        return mongo.updateFirst(query(condition), update, RELEASES).getMatchedCount() == 1;
    }

    private static Document document(Release release) {
        return new Document("_id", release.id())
                .append("name", release.name())
                .append("at", Trees.date(release.at()))
                .append("items", release.items().stream().map(MongoReleaseStore::item).toList())
                .append("state", release.state().name())
                .append("sequence", release.sequence())
                .append("undoSequence", release.undoSequence())
                .append("failure", release.failure())
                .append("createdBy", release.createdBy())
                .append("createdAt", Trees.date(release.createdAt()));
    }

    private static Document item(ReleaseItem item) {
        return new Document("entry", item.entry().value())
                .append("locale", item.locale().value())
                .append("action", item.action().name());
    }

    private static Release release(Document document) {
        return new Release(
                Trees.text(document, "_id"),
                Trees.text(document, "name"),
                Trees.optionalInstant(document, "at"),
                Trees.documents(document, "items").stream()
                        .map(item ->
                                new ReleaseItem(
                                        new EntryId(Trees.text(item, "entry")),
                                        new LocaleTag(Trees.text(item, "locale")),
                                        GateAction.valueOf(Trees.text(item, "action"))))
                        .toList(),
                Release.State.valueOf(Trees.text(document, "state")),
                Trees.number(document, "sequence"),
                Trees.number(document, "undoSequence"),
                document.getString("failure"),
                Trees.text(document, "createdBy"),
                Trees.instant(document, "createdAt"));
    }
}
