package org.banyancms.core.store.journal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads the journal in MongoDB: a version is live at a sequence S when {@code from <= S < to}. */
final class MongoJournal implements Journal {
    static final String JOURNAL = "journal";
    static final String HEAD = "journalHead";
    static final String LIVE = "live";

    private final MongoOperations mongo;

    MongoJournal(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public long head() {
        var head = mongo.findOne(query(where("_id").is("head")), Document.class, HEAD);
        return head == null ? 0 : Trees.number(head, "sequence");
    }

    @Override
    public List<Commit> after(long sequence, int limit) {
        long head = head();
        if (head <= sequence) {
            return List.of(); // followers ask every second, and the last commit may be a large one
        }
        var next = query(where("_id").gt(sequence).lte(head)).with(Sort.by("_id")).limit(limit);
        return mongo.find(next, Document.class, JOURNAL).stream()
                .map(JournalDocuments::commit)
                .toList();
    }

    @Override
    public Optional<LiveVariant> live(EntryId entry, LocaleTag locale, long sequence) {
        return first(at(of(entry, locale), sequence)).map(JournalDocuments::live);
    }

    @Override
    public List<LiveVariant> live(Collection<EntryId> entries, LocaleTag locale, long sequence) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = entries.stream().map(EntryId::value).toList();
        var all = where("entry").in(ids).and("locale").is(locale.value());
        return mongo.find(query(at(all, sequence)), Document.class, LIVE).stream()
                .map(JournalDocuments::live)
                .toList();
    }

    @Override
    public List<LiveVariant> liveVariants(EntryId entry, long sequence) {
        var all = query(at(where("entry").is(entry.value()), sequence)).with(Sort.by("locale"));
        return mongo.find(all, Document.class, LIVE).stream().map(JournalDocuments::live).toList();
    }

    @Override
    public List<LiveVariant> liveVariants(Collection<EntryId> entries, long sequence) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = entries.stream().map(EntryId::value).toList();
        var all = query(at(where("entry").in(ids), sequence)).with(Sort.by("locale"));
        return mongo.find(all, Document.class, LIVE).stream().map(JournalDocuments::live).toList();
    }

    @Override
    public Optional<LiveVariant> liveBySlug(LocaleTag locale, String slug, long sequence) {
        return first(at(where("locale").is(locale.value()).and("slug").is(slug), sequence))
                .map(JournalDocuments::live);
    }

    @Override
    public long changed(EntryId entry, long sequence) {
        var bounds = query(where("entry").is(entry.value()).and("from").lte(sequence));
        bounds.fields().include("from", "to");
        return mongo.find(bounds, Document.class, LIVE).stream()
                .mapToLong(version -> newestBound(version, sequence))
                .max()
                .orElse(0);
    }

    private static long newestBound(Document version, long sequence) {
        long to = Trees.number(version, "to");
        return to <= sequence ? to : Trees.number(version, "from");
    }

    @Override
    public Optional<PastVariant> last(EntryId entry, LocaleTag locale) {
        return newest(of(entry, locale));
    }

    @Override
    public Optional<PastVariant> lastBySlug(LocaleTag locale, String slug) {
        return newest(where("locale").is(locale.value()).and("slug").is(slug));
    }

    @Override
    public List<LiveVariant> page(long sequence, @Nullable LiveVariant after, int limit) {
        var conditions = new ArrayList<Criteria>();
        conditions.add(at(new Criteria(), sequence));
        if (after != null) {
            conditions.add(
                    new Criteria()
                            .orOperator(
                                    where("entry").gt(after.entry().value()),
                                    of(after.entry(), null)
                                            .and("locale")
                                            .gt(after.locale().value())));
        }
        var page =
                query(new Criteria().andOperator(conditions))
                        .with(Sort.by("entry", "locale"))
                        .limit(limit);
        return mongo.find(page, Document.class, LIVE).stream().map(JournalDocuments::live).toList();
    }

    private Optional<PastVariant> newest(Criteria condition) {
        var newest =
                query(condition.and("from").lte(head()))
                        .with(Sort.by(Sort.Direction.DESC, "from"))
                        .limit(1);
        return mongo.find(newest, Document.class, LIVE).stream()
                .findFirst()
                .map(JournalDocuments::past);
    }

    private Optional<Document> first(Criteria condition) {
        return Optional.ofNullable(mongo.findOne(new Query(condition), Document.class, LIVE));
    }

    private static Criteria of(EntryId entry, @Nullable LocaleTag locale) {
        var condition = where("entry").is(entry.value());
        return locale == null ? condition : condition.and("locale").is(locale.value());
    }

    private static Criteria at(Criteria condition, long sequence) {
        return condition.and("from").lte(sequence).and("to").gt(sequence);
    }
}
