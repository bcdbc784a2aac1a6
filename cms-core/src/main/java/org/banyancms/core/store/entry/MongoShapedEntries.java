package org.banyancms.core.store.entry;

import static org.banyancms.core.store.entry.MongoEntryStore.ENTRIES;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryShaper;
import org.banyancms.core.entry.EntryShaper.Shaped;
import org.banyancms.core.entry.ShapedEntries;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.text.Folding;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The shapes of entries in MongoDB. An entry changes its shape in one write, under the condition
 * that nobody has written to it since it was read: every write counts up.
 */
final class MongoShapedEntries implements ShapedEntries {
    /** Counts every write of an entry; absent before the first. */
    static final String WRITES = "writes";

    private static final String ATTIC = "attic";
    private static final int MOST_TRIES = 1000;

    private final MongoOperations mongo;
    private final EntryShaper shaper;

    MongoShapedEntries(MongoOperations mongo, EntryShaper shaper) {
        this.mongo = mongo;
        this.shaper = shaper;
    }

    /** The entry of a document, in its present shape. */
    Entry entry(Document document) {
        return shaped(document).entry();
    }

    private Shaped shaped(Document document) {
        return shaper.shaped(
                EntryDocuments.entry(document), Trees.fields(document.get(ATTIC, Document.class)));
    }

    /** The condition that an entry is kept in the shape that somebody has seen. */
    Criteria asSeen(Entry seen) {
        var versions = shaper.versions(seen);
        return where("_id")
                .is(seen.id().value())
                .and("typeVersion")
                .gte(versions.first())
                .lte(versions.last());
    }

    @Override
    public List<Shaped> page(String type, @Nullable EntryId after, int limit) {
        var condition = where("type").is(type);
        if (after != null) {
            condition.and("_id").gt(after.value());
        }
        var page = query(condition).with(Sort.by("_id")).limit(limit);
        return mongo.find(page, Document.class, ENTRIES).stream().map(this::shaped).toList();
    }

    @Override
    public long count(String type) {
        return mongo.count(query(where("type").is(type)), ENTRIES);
    }

    @Override
    public Optional<Shaped> settle(EntryId id) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var document =
                    mongo.findOne(query(where("_id").is(id.value())), Document.class, ENTRIES);
            if (document == null) {
                return Optional.empty();
            }
            var shaped = shaped(document);
            if (!shaped.isAhead() || replace(document, shaped)) {
                return Optional.of(shaped);
            }
        }
        throw ProblemException.of(CoreProblem.UNAVAILABLE);
    }

    private boolean replace(Document document, Shaped shaped) {
        var stored = EntryDocuments.entry(document);
        var writes = document.get(WRITES);
        var unwritten =
                where("_id")
                        .is(stored.id().value())
                        .and("typeVersion")
                        .is(stored.typeVersion())
                        .and(WRITES);
        var condition = writes == null ? unwritten.exists(false) : unwritten.is(writes);
        var update = update(stored, shaped, Trees.fields(document.get(ATTIC, Document.class)));
        return mongo.updateFirst(query(condition), update, ENTRIES).getModifiedCount() == 1;
    }

    private Update update(Entry stored, Shaped shaped, Fields attic) {
        var entry = shaped.entry();
        var update = new Update().inc(WRITES, 1L).set("typeVersion", entry.typeVersion());
        if (!entry.shared().equals(stored.shared())) {
            update.set("shared", Trees.document(entry.shared().values()));
            update.set("revision", entry.revision());
        }
        entry.variants().values().stream()
                .filter(variant -> !variant.equals(stored.variants().get(variant.locale())))
                .forEach(variant -> put(update, variant));
        shaped.attic()
                .values()
                .forEach((key, value) -> {
                    if (!Objects.equals(attic.get(key), value) && value instanceof Map<?, ?> map) {
                        update.set(ATTIC + "." + key, Trees.document(Fields.stringKeyed(map)));
                    }
                });
        return update.push("outbox").each(events(stored, shaped));
    }

    private Object[] events(Entry stored, Shaped shaped) {
        return shaper.events(stored, shaped).stream()
                .map(event -> withSnapshot(event, shaped.entry()))
                .toArray();
    }

    private static Document withSnapshot(EntryEvent event, Entry entry) {
        var pushed = EntryDocuments.event(event);
        var locale = event.locale();
        var variant = locale == null ? null : entry.variants().get(locale);
        return variant == null
                ? pushed
                : pushed.append("snapshot", EntryDocuments.snapshot(variant, entry.typeVersion()));
    }

    private static void put(Update update, Variant variant) {
        var locale = variant.locale().value();
        update.set("variants." + locale, EntryDocuments.variant(variant));
        update.set("titles." + locale, Folding.fold(variant.fields().text("title").orElse("")));
    }
}
