package org.banyancms.core.store.entry;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryShaper;
import org.banyancms.core.entry.Revision;
import org.banyancms.core.entry.RevisionStore;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Revisions in MongoDB; written once each, never changed. */
final class MongoRevisionStore implements RevisionStore {
    private static final String REVISIONS = "revisions";

    private final MongoOperations mongo;
    private final EntryShaper shaper;

    MongoRevisionStore(MongoOperations mongo, EntryShaper shaper) {
        this.mongo = mongo;
        this.shaper = shaper;
        mongo.indexOps(REVISIONS)
                .createIndex(
                        new Index()
                                .named("history")
                                .on("entry", Sort.Direction.ASC)
                                .on("locale", Sort.Direction.ASC)
                                .on("number", Sort.Direction.DESC));
    }

    void put(EntryId entry, Variant variant, int typeVersion) {
        mongo.insert(
                new Document("_id", id(entry, variant.locale(), variant.revision()))
                        .append("entry", entry.value())
                        .append("locale", variant.locale().value())
                        .append("number", variant.revision())
                        .append("fields", Trees.document(variant.fields().values()))
                        .append("typeVersion", typeVersion)
                        .append("author", variant.updatedBy())
                        .append("at", Trees.date(variant.updatedAt())),
                REVISIONS);
    }

    @Override
    public Optional<Revision> find(EntryId entry, LocaleTag locale, long number) {
        var byId = query(where("_id").is(id(entry, locale, number)));
        var found = Optional.ofNullable(mongo.findOne(byId, Document.class, REVISIONS));
        return found.map(document -> shaper.shaped(type(entry), revision(document)));
    }

    @Override
    public List<Revision> page(EntryId entry, LocaleTag locale, long before, int limit) {
        var condition =
                where("entry")
                        .is(entry.value())
                        .and("locale")
                        .is(locale.value())
                        .and("number")
                        .lt(before);
        var page = query(condition).with(Sort.by(Sort.Direction.DESC, "number")).limit(limit);
        var found = mongo.find(page, Document.class, REVISIONS);
        if (found.isEmpty()) {
            return List.of();
        }
        var type = type(entry);
        return found.stream().map(document -> shaper.shaped(type, revision(document))).toList();
    }

    private String type(EntryId entry) {
        var byId = query(where("_id").is(entry.value()));
        byId.fields().include("type");
        var found = mongo.findOne(byId, Document.class, MongoEntryStore.ENTRIES);
        if (found == null) {
            throw new IllegalStateException("a revision of " + entry + ", which is not there");
        }
        return Trees.text(found, "type");
    }

    private static String id(EntryId entry, LocaleTag locale, long number) {
        return entry + "/" + locale + "/" + number;
    }

    private static Revision revision(Document document) {
        return new Revision(
                new EntryId(Trees.text(document, "entry")),
                new LocaleTag(Trees.text(document, "locale")),
                Trees.number(document, "number"),
                Trees.fields(document.get("fields", Document.class)),
                Trees.text(document, "author"),
                Trees.instant(document, "at"),
                (int) Trees.number(document, "typeVersion"));
    }
}
