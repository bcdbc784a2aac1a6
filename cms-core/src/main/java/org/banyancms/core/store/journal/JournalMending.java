package org.banyancms.core.store.journal;

import static org.banyancms.core.store.journal.MongoJournal.JOURNAL;
import static org.banyancms.core.store.journal.MongoJournal.LIVE;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.HashSet;
import java.util.Set;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.JournalFinding;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Makes the live versions as the commits say: what was found wrong is opened again, then all
 * commits are applied in their order, as if each were new.
 */
final class JournalMending {
    private static final Set<String> ADDED = Set.of("_id", "from", "to", "gone");

    private final MongoOperations mongo;
    private final MongoJournalWriter writer;
    private final Set<String> opened = new HashSet<>();

    JournalMending(MongoOperations mongo, MongoJournalWriter writer) {
        this.mongo = mongo;
        this.writer = writer;
    }

    /** The identity of the version that a commit made of a variant. */
    static String id(Document variant, long sequence) {
        return Trees.text(variant, "entry") + "/" + Trees.text(variant, "locale") + "/" + sequence;
    }

    /** A version without what the store adds to it. */
    static Document content(Document version) {
        var content = new Document(version);
        ADDED.forEach(content::remove);
        return content;
    }

    /** Takes away what stands in the way of applying the commits again. */
    void prepare(JournalFinding finding) {
        var version = query(where("_id").is(finding.place()));
        switch (finding.kind()) {
            case VERSION_WRONG_TIME -> {
                if (opened.add(finding.place())) {
                    var open = new Update().set("to", PastVariant.STILL).unset("gone");
                    mongo.updateFirst(version, open, LIVE);
                }
            }
            case VERSION_UNKNOWN -> hide(version);
            default -> {} // applying the commits mends it
        }
    }

    /** What nobody has made public was never live; it is kept. */
    private void hide(Query unknown) {
        var version = mongo.findOne(unknown, Document.class, LIVE);
        if (version != null) {
            mongo.updateFirst(unknown, new Update().set("to", version.get("from")), LIVE);
        }
    }

    void apply(long head) {
        var upToHead = query(where("_id").lte(head)).with(Sort.by("_id"));
        try (var commits = mongo.stream(upToHead, Document.class, JOURNAL)) {
            for (var document : (Iterable<Document>) commits::iterator) {
                var commit = JournalDocuments.commit(document);
                for (var change : commit.changes()) {
                    if (change instanceof Change.Publish(var variant)) {
                        restoreContent(JournalDocuments.live(variant), commit.sequence());
                    }
                    writer.apply(commit, change);
                }
                writer.mark(commit.sequence());
            }
        }
    }

    private void restoreContent(Document content, long sequence) {
        var id = id(content, sequence);
        var version = mongo.findById(id, Document.class, LIVE);
        if (version != null && !content(version).equals(content)) {
            var restored = new Document(content);
            ADDED.stream()
                    .filter(version::containsKey)
                    .forEach(name -> restored.put(name, version.get(name)));
            mongo.findAndReplace(query(where("_id").is(id)), restored, LIVE);
        }
    }
}
