package org.banyancms.core.store.migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.migration.Claimed;
import org.banyancms.core.migration.Counts;
import org.banyancms.core.migration.MigrationRun;
import org.banyancms.core.migration.MigrationStore;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** The runs of migrations in MongoDB; whoever works on one has a lease, and shows its fence. */
final class MongoMigrationStore implements MigrationStore {
    private static final String RUNS = "migrationRuns";

    private final MongoOperations mongo;

    MongoMigrationStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(RUNS).createIndex(new Index().named("type").on("type", Sort.Direction.ASC));
    }

    @Override
    public void begin(MigrationRun run) {
        var document =
                new Document("_id", run.id())
                        .append("type", run.type())
                        .append("startedAt", Trees.date(run.startedAt()))
                        .append("leaseUntil", Date.from(Instant.EPOCH))
                        .append("fence", 0L);
        progress(run).forEach(document::append);
        try {
            mongo.insert(document, RUNS);
        } catch (DuplicateKeyException _) {
            return; // another node has begun it
        }
    }

    @Override
    public Optional<MigrationRun> find(String id) {
        var byId = query(where("_id").is(id));
        return Optional.ofNullable(mongo.findOne(byId, Document.class, RUNS))
                .map(MongoMigrationStore::run);
    }

    @Override
    public List<MigrationRun> of(String type) {
        return mongo.find(query(where("type").is(type)), Document.class, RUNS).stream()
                .map(MongoMigrationStore::run)
                .toList();
    }

    @Override
    public Optional<Claimed> claim(String id, Instant now, Instant until) {
        var free =
                where("_id")
                        .is(id)
                        .and("state")
                        .in(MigrationRun.State.SETTLING.name(), MigrationRun.State.REISSUING.name())
                        .and("leaseUntil")
                        .lt(Date.from(now));
        var taken = new Update().set("leaseUntil", Trees.date(until)).inc("fence", 1L);
        var found =
                mongo.findAndModify(
                        query(free),
                        taken,
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        RUNS);
        return Optional.ofNullable(found)
                .map(document -> new Claimed(run(document), Trees.number(document, "fence")));
    }

    @Override
    public boolean save(Claimed claimed, Instant until) {
        var run = claimed.run();
        var mine = where("_id").is(run.id()).and("fence").is(claimed.fence());
        var update = new Update().set("leaseUntil", Trees.date(until));
        progress(run).forEach(update::set);
        return mongo.updateFirst(query(mine), update, RUNS).getMatchedCount() == 1;
    }

    private static Document progress(MigrationRun run) {
        return new Document("state", run.state().name())
                .append("total", run.counts().total())
                .append("passed", run.counts().passed())
                .append("settled", run.counts().settled())
                .append("kept", run.counts().kept())
                .append("reissued", run.counts().reissued())
                .append("cursor", run.cursor())
                .append(
                        "finishedAt",
                        run.finishedAt() == null ? null : Trees.date(run.finishedAt()));
    }

    private static MigrationRun run(Document document) {
        return new MigrationRun(
                Trees.text(document, "_id"),
                Trees.text(document, "type"),
                MigrationRun.State.valueOf(Trees.text(document, "state")),
                counts(document),
                document.getString("cursor"),
                Trees.instant(document, "startedAt"),
                document.getDate("finishedAt") == null
                        ? null
                        : Trees.instant(document, "finishedAt"));
    }

    private static Counts counts(Document document) {
        return new Counts(
                Trees.number(document, "total"),
                Trees.number(document, "passed"),
                Trees.number(document, "settled"),
                Trees.number(document, "kept"),
                Trees.number(document, "reissued"));
    }
}
