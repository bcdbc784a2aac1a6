package org.banyancms.core.store.journal;

import static org.banyancms.core.store.journal.MongoJournal.JOURNAL;
import static org.banyancms.core.store.journal.MongoJournal.LIVE;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banyancms.core.journal.JournalAudit;
import org.banyancms.core.journal.JournalFinding;
import org.banyancms.core.journal.JournalFinding.Kind;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Holds the live versions against the commits: each commit's versions are there, unaltered and live
 * from its sequence on, and each beginning and end of a version has its commit. It holds one commit
 * and one version at a time.
 */
final class MongoJournalAudit implements JournalAudit {
    private static final Set<String> PUBLISHED = Set.of("publish");
    private static final Set<String> PUBLISHED_OR_REMOVED = Set.of("publish", "remove");

    private final MongoOperations mongo;
    private final MongoJournal journal;
    private final MongoJournalWriter writer;

    MongoJournalAudit(MongoOperations mongo, MongoJournal journal, MongoJournalWriter writer) {
        this.mongo = mongo;
        this.journal = journal;
        this.writer = writer;
    }

    @Override
    public long look(Consumer<JournalFinding> findings) {
        long head = journal.head();
        commits(head, findings);
        beyond(head, findings);
        versions(head, findings);
        followers(head, findings);
        return head;
    }

    private void commits(long head, Consumer<JournalFinding> findings) {
        long next = 1;
        var upToHead = query(where("_id").lte(head)).with(Sort.by("_id"));
        try (var commits = stream(upToHead, JOURNAL)) {
            for (var commit : (Iterable<Document>) commits::iterator) {
                long sequence = Trees.number(commit, "_id");
                for (; next < sequence; next++) {
                    findings.accept(found(Kind.HOLE, next));
                }
                next = sequence + 1;
                commit(commit, sequence, findings);
            }
        }
        for (; next <= head; next++) {
            findings.accept(found(Kind.HOLE, next));
        }
    }

    private void commit(Document commit, long sequence, Consumer<JournalFinding> findings) {
        if (!Trees.text(commit, "state").equals("COMMITTED")) {
            findings.accept(found(Kind.UNMARKED, sequence));
        }
        for (var change : Trees.documents(commit, "changes")) {
            var published = change.get("publish", Document.class);
            var concerned = published == null ? change.get("remove", Document.class) : published;
            if (published != null) {
                version(published, sequence, findings);
            }
            var notEnded =
                    query(of(concerned).and("from").lt(sequence).and("to").gt(sequence))
                            .with(Sort.by("from"));
            mongo.find(notEnded, Document.class, LIVE)
                    .forEach(version -> findings.accept(wrongTime(version)));
        }
    }

    private void version(Document published, long sequence, Consumer<JournalFinding> findings) {
        var id = JournalMending.id(published, sequence);
        var version = mongo.findById(id, Document.class, LIVE);
        if (version == null) {
            findings.accept(new JournalFinding(Kind.VERSION_MISSING, id));
        } else if (!JournalMending.content(version).equals(published)) {
            findings.accept(new JournalFinding(Kind.VERSION_ALTERED, id));
        }
    }

    private void beyond(long head, Consumer<JournalFinding> findings) {
        var further = query(where("_id").gt(head)).with(Sort.by("_id"));
        further.fields().include("_id");
        try (var commits = stream(further, JOURNAL)) {
            for (var commit : (Iterable<Document>) commits::iterator) {
                long sequence = Trees.number(commit, "_id");
                boolean next = sequence == head + 1;
                if (!next || journal.head() == head) { // otherwise it was under way, and is done
                    findings.accept(found(next ? Kind.UNFINISHED : Kind.BEHIND_HOLE, sequence));
                }
            }
        }
    }

    private void versions(long head, Consumer<JournalFinding> findings) {
        var bounds = new Query().with(Sort.by("_id"));
        bounds.fields().include("entry", "locale", "from", "to");
        try (var versions = stream(bounds, LIVE)) {
            for (var version : (Iterable<Document>) versions::iterator) {
                long from = Trees.number(version, "from");
                long to = Trees.number(version, "to");
                if (from <= head && from < to && !concerns(from, version, PUBLISHED)) {
                    findings.accept(found(Kind.VERSION_UNKNOWN, version));
                } else if (to <= head
                        && from < to
                        && !concerns(to, version, PUBLISHED_OR_REMOVED)) {
                    findings.accept(wrongTime(version));
                }
            }
        }
    }

    private boolean concerns(long sequence, Document version, Set<String> kinds) {
        var commit = mongo.findById(sequence, Document.class, JOURNAL);
        return commit != null
                && Trees.documents(commit, "changes").stream()
                        .flatMap(change -> kinds.stream().map(change::get))
                        .anyMatch(change ->
                                change instanceof Document changed
                                        && variant(changed).equals(variant(version)));
    }

    private void followers(long head, Consumer<JournalFinding> findings) {
        mongo.find(ahead(head), Document.class, MongoCursorStore.CURSORS)
                .forEach(cursor ->
                        findings.accept(
                                new JournalFinding(
                                        Kind.FOLLOWER_AHEAD, Trees.text(cursor, "_id"))));
    }

    /**
     * Of the head as it is now: a follower may have seen what was committed since the look began.
     */
    private Query ahead(long head) {
        return query(where("sequence").gt(Math.max(head, journal.head())));
    }

    @Override
    public void mend() {
        writer.repair();
        var mending = new JournalMending(mongo, writer);
        look(mending::prepare);
        mending.apply(journal.head());
        mongo.updateMulti(
                ahead(0), new Update().set("sequence", journal.head()), MongoCursorStore.CURSORS);
    }

    private Stream<Document> stream(Query query, String collection) {
        return mongo.stream(query, Document.class, collection);
    }

    private static Criteria of(Document variant) {
        return where("entry")
                .is(Trees.text(variant, "entry"))
                .and("locale")
                .is(Trees.text(variant, "locale"));
    }

    private static List<String> variant(Document document) {
        return List.of(Trees.text(document, "entry"), Trees.text(document, "locale"));
    }

    private static JournalFinding found(Kind kind, long sequence) {
        return new JournalFinding(kind, Long.toString(sequence));
    }

    private static JournalFinding found(Kind kind, Document version) {
        return new JournalFinding(kind, Trees.text(version, "_id"));
    }

    private static JournalFinding wrongTime(Document version) {
        return found(Kind.VERSION_WRONG_TIME, version);
    }
}
