package org.banyancms.core.store.journal;

import static org.banyancms.core.store.journal.MongoJournal.HEAD;
import static org.banyancms.core.store.journal.MongoJournal.JOURNAL;
import static org.banyancms.core.store.journal.MongoJournal.LIVE;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Writes the journal in MongoDB without transactions, after the multi-version way: the commit's
 * document is inserted whole as PREPARED under the next sequence (its unique id makes writers take
 * turns), then the versions are written so that nobody at the old head sees them, then the head
 * moves on in one step. Every step can be repeated, by any node, so a crash between any two leaves
 * either the old state or one that the next writer completes.
 */
final class MongoJournalWriter implements JournalWriter {
    private static final int DUPLICATES = 5;

    private final MongoOperations mongo;
    private final Journal journal;

    MongoJournalWriter(MongoOperations mongo, Journal journal) {
        this.mongo = mongo;
        this.journal = journal;
        mongo.indexOps(JOURNAL)
                .createIndex(
                        new Index().named("key").on("key", Sort.Direction.ASC).unique().sparse());
        mongo.indexOps(LIVE)
                .createIndex(
                        new Index()
                                .named("entry")
                                .on("entry", Sort.Direction.ASC)
                                .on("locale", Sort.Direction.ASC)
                                .on("from", Sort.Direction.ASC));
        mongo.indexOps(LIVE)
                .createIndex(
                        new Index()
                                .named("slug")
                                .on("locale", Sort.Direction.ASC)
                                .on("slug", Sort.Direction.ASC)
                                .on("from", Sort.Direction.ASC));
    }

    @Override
    public @Nullable Commit commit(long expectedHead, Draft draft) {
        long sequence = expectedHead + 1;
        try {
            mongo.insert(JournalDocuments.prepared(sequence, draft), JOURNAL);
        } catch (DuplicateKeyException _) {
            repair(); // somebody else has this sequence, or this key was committed before
            return committedUnder(draft.key());
        }
        finish(sequence);
        return new Commit(
                sequence, draft.cause(), draft.key(), draft.changes(), draft.actor(), draft.at());
    }

    private @Nullable Commit committedUnder(@Nullable String key) {
        if (key == null) {
            return null;
        }
        var committed = mongo.findOne(query(where("key").is(key)), Document.class, JOURNAL);
        return committed == null ? null : JournalDocuments.commit(committed);
    }

    @Override
    public Optional<Commit> committed(String key) {
        var commit = Optional.ofNullable(committedUnder(key));
        if (commit.isPresent()) {
            repair();
        }
        return commit;
    }

    @Override
    public void repair() {
        for (int i = 0; i < DUPLICATES; i++) {
            long next = journal.head() + 1;
            var prepared = mongo.findOne(query(where("_id").is(next)), Document.class, JOURNAL);
            if (prepared == null) {
                return;
            }
            finish(next);
        }
    }

    private void finish(long sequence) {
        var prepared = mongo.findOne(query(where("_id").is(sequence)), Document.class, JOURNAL);
        if (prepared == null) {
            throw new IllegalStateException("the journal has no commit " + sequence);
        }
        var commit = JournalDocuments.commit(prepared);
        if (journal.head() >= sequence) {
            return;
        }
        for (var change : commit.changes()) {
            apply(commit, change);
        }
        mark(sequence);
        advance(sequence);
    }

    void mark(long sequence) {
        mongo.updateFirst(
                query(where("_id").is(sequence)), new Update().set("state", "COMMITTED"), JOURNAL);
    }

    /** Writes what a commit does to a variant; doing it again does nothing. */
    void apply(Commit commit, Change change) {
        if (change instanceof Change.Publish(var variant)) {
            var document =
                    JournalDocuments.live(variant)
                            .append("from", commit.sequence())
                            .append("to", PastVariant.STILL);
            insertOnce(
                    variant.entry() + "/" + variant.locale() + "/" + commit.sequence(), document);
        }
        var before =
                where("entry")
                        .is(change.entry().value())
                        .and("locale")
                        .is(change.locale().value())
                        .and("from")
                        .lt(commit.sequence())
                        .and("to")
                        .is(PastVariant.STILL);
        var end = new Update().set("to", commit.sequence());
        if (change instanceof Change.Remove(_, _, var removal, var reason, var notice)) {
            end.set(
                    "gone",
                    new Document("removal", removal.name())
                            .append("reason", reason)
                            .append("notice", notice)
                            .append("at", Trees.date(commit.at())));
        }
        long ended = mongo.updateMulti(query(before), end, LIVE).getMatchedCount();
        if (ended == 0 && change instanceof Change.Remove) {
            tell(change, commit.sequence(), end.getUpdateObject().get("$set", Document.class));
        }
    }

    /** What was live no more is withdrawn for good: its last version tells so from now on. */
    private void tell(Change change, long sequence, Document end) {
        var past =
                where("entry")
                        .is(change.entry().value())
                        .and("locale")
                        .is(change.locale().value())
                        .and("to")
                        .lte(sequence);
        var newest = query(past).with(Sort.by(Sort.Direction.DESC, "from")).limit(1);
        var last = mongo.findOne(newest, Document.class, LIVE);
        if (last != null) {
            var gone = new Update().set("gone", end.get("gone"));
            mongo.updateFirst(query(where("_id").is(last.get("_id"))), gone, LIVE);
        }
    }

    private void insertOnce(String id, Document document) {
        try {
            mongo.insert(document.append("_id", id), LIVE);
        } catch (DuplicateKeyException _) {
            return; // written before a crash, or by another node that helps
        }
    }

    private void advance(long sequence) {
        if (sequence == 1) {
            try {
                mongo.insert(new Document("_id", "head").append("sequence", 1L), HEAD);
                return;
            } catch (DuplicateKeyException _) {
                return; // another node was first
            }
        }
        mongo.updateFirst(
                query(where("_id").is("head").and("sequence").is(sequence - 1)),
                new Update().set("sequence", sequence),
                HEAD);
    }
}
