package org.banyancms.core.store.entry;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryFilter;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryOutbox;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.core.text.Folding;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Entries in MongoDB. Each write changes one variant (or the shared part) under its own condition
 * and pushes its event into the same document, so neither can be there without the other.
 */
final class MongoEntryStore implements EntryStore, EntryOutbox {
    static final String ENTRIES = "entries";

    private final MongoOperations mongo;
    private final MongoRevisionStore revisions;
    private final MongoShapedEntries shapes;

    MongoEntryStore(
            MongoOperations mongo, MongoRevisionStore revisions, MongoShapedEntries shapes) {
        this.mongo = mongo;
        this.revisions = revisions;
        this.shapes = shapes;
        mongo.indexOps(ENTRIES)
                .createIndex(
                        new Index()
                                .named("type")
                                .on("type", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.DESC));
        mongo.indexOps(ENTRIES)
                .createIndex(
                        new Index()
                                .named("owner")
                                .on("owner", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.DESC));
        mongo.indexOps(ENTRIES)
                .createIndex(
                        new Index().named("outbox").on("outbox.id", Sort.Direction.ASC).sparse());
    }

    @Override
    public boolean create(Entry entry, EntryEvent event) {
        try {
            mongo.insert(
                    EntryDocuments.entry(entry)
                            .append("outbox", List.of(EntryDocuments.event(event))),
                    ENTRIES);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there already: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return document(id).map(shapes::entry);
    }

    private Optional<Document> document(EntryId id) {
        return Optional.ofNullable(mongo.findOne(byId(id), Document.class, ENTRIES));
    }

    private static Query byId(EntryId id) {
        return query(where("_id").is(id.value()));
    }

    @Override
    public boolean writeVariant(
            Entry seen, long expectedVersion, Variant variant, EntryEvent event) {
        var path = "variants." + variant.locale().value();
        var pushed = EntryDocuments.event(event);
        if (event.kind() == EntryEvent.Kind.VARIANT_SAVED) {
            pushed.append("snapshot", EntryDocuments.snapshot(variant, seen.typeVersion()));
        }
        var title = Folding.fold(variant.fields().text("title").orElse(""));
        var update =
                new Update()
                        .set(path, EntryDocuments.variant(variant))
                        .set("titles." + variant.locale().value(), title)
                        .push("outbox", pushed);
        return write(
                seen,
                condition ->
                        expectedVersion == 0
                                ? condition.and(path).exists(false)
                                : condition.and(path + ".version").is(expectedVersion),
                update);
    }

    @Override
    public boolean writeShared(Entry seen, Entry next, EntryEvent event) {
        var update = new Update().push("outbox", EntryDocuments.event(event));
        EntryDocuments.shared(next).forEach(update::set);
        boolean whole = event.kind() == EntryEvent.Kind.PASSED_OVER;
        return write(next, condition -> asSeen(condition, seen, whole), update);
    }

    /**
     * @param whole whether the variants, too, must be as they were seen: in whose name an entry
     *     goes out depends on what was signed
     */
    private static Criteria asSeen(Criteria condition, Entry seen, boolean whole) {
        condition.and("revision").is(seen.revision()).and("owner").is(seen.owner().value());
        if (whole) {
            seen.variants()
                    .forEach((locale, variant) ->
                            condition
                                    .and("variants." + locale.value() + ".version")
                                    .is(variant.version()));
        }
        return condition;
    }

    /**
     * Writes if the entry is as its writer saw it, in shape too. One that is still kept in an
     * earlier shape is brought into the present one first, unless somebody else has just done so.
     */
    private boolean write(Entry seen, UnaryOperator<Criteria> condition, Update update) {
        update.inc(MongoShapedEntries.WRITES, 1L);
        return writeOnce(seen, condition, update)
                || shapes.settle(seen.id()).isPresent() && writeOnce(seen, condition, update);
    }

    private boolean writeOnce(Entry seen, UnaryOperator<Criteria> condition, Update update) {
        var asSeen = condition.apply(shapes.asSeen(seen));
        return mongo.updateFirst(query(asSeen), update, ENTRIES).getModifiedCount() == 1;
    }

    @Override
    public List<Entry> page(EntryFilter filter, @Nullable EntryId after, int limit) {
        var condition = criteria(filter);
        if (after != null) {
            condition.and("_id").lt(after.value());
        }
        var page = query(condition).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
        return mongo.find(page, Document.class, ENTRIES).stream().map(shapes::entry).toList();
    }

    @Override
    public long count(EntryFilter filter) {
        return mongo.count(query(criteria(filter)), ENTRIES);
    }

    private static Optional<List<String>> owners(EntryFilter filter) {
        var within = filter.within();
        var owner = filter.owner();
        if (owner == null) {
            return Optional.ofNullable(within)
                    .map(codes -> codes.stream().map(OrganisationCode::value).sorted().toList());
        }
        boolean open = within == null || within.contains(owner);
        return Optional.of(open ? List.of(owner.value()) : List.of());
    }

    private static Criteria criteria(EntryFilter filter) {
        var condition = where("archived").is(filter.archived());
        if (filter.type() != null) {
            condition.and("type").is(filter.type());
        }
        owners(filter).ifPresent(owners -> condition.and("owner").in(owners));
        if (filter.topic() != null) {
            condition.and("topics").is(filter.topic());
        }
        var locale = filter.locale() == null ? "vi" : filter.locale().value();
        if (filter.stage() != null) {
            condition.and("variants." + locale + ".stage").is(filter.stage());
        } else if (filter.locale() != null) {
            condition.and("variants." + locale + ".version").exists(true);
        }
        if (!filter.folded().isEmpty()) {
            var words =
                    filter.folded().stream()
                            .map(word -> where("titles." + locale).regex(Pattern.quote(word)))
                            .toList();
            condition.andOperator(words);
        }
        return condition;
    }

    @Override
    public List<EntryEvent> waiting(EntryId id) {
        return document(id)
                .map(found -> Trees.documents(found, "outbox"))
                .orElse(List.of())
                .stream()
                .map(event -> EntryDocuments.event(id, event))
                .toList();
    }

    @Override
    public List<EntryId> entriesWaiting(int limit) {
        var waiting = query(where("outbox.id").gt("")).limit(limit);
        waiting.fields().include("_id");
        return mongo.find(waiting, Document.class, ENTRIES).stream()
                .map(found -> new EntryId(found.getString("_id")))
                .toList();
    }

    @Override
    public void archiveSnapshot(EntryEvent event) {
        var locale = event.locale();
        if (locale == null) {
            return;
        }
        document(event.entry())
                .map(found -> Trees.documents(found, "outbox"))
                .orElse(List.of())
                .stream()
                .filter(stored -> event.id().equals(stored.getString("id")))
                .flatMap(stored ->
                        Optional.ofNullable(stored.get("snapshot", Document.class)).stream())
                .findFirst()
                .ifPresent(snapshot -> {
                    try {
                        var variant = EntryDocuments.variant(locale, snapshot);
                        int version = (int) Trees.number(snapshot, "typeVersion");
                        revisions.put(event.entry(), variant, version);
                    } catch (DuplicateKeyException _) {
                        return; // archived before a crash, or by another node
                    }
                });
    }

    @Override
    public void done(EntryEvent event) {
        var update = new Update().pull("outbox", new Document("id", event.id()));
        mongo.updateFirst(byId(event.entry()), update, ENTRIES);
    }
}
