package org.banyancms.core.store.editing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.editing.AutosavedDraft;
import org.banyancms.core.editing.DraftStore;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Drafts in the collection {@code drafts}; their content as text, since any JSON may be in it. */
final class MongoDraftStore implements DraftStore {
    private static final String DRAFTS = "drafts";

    private final MongoOperations mongo;

    MongoDraftStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(DRAFTS);
        indexes.createIndex(
                new Index()
                        .named("variant")
                        .on("variant", Sort.Direction.ASC)
                        .on("savedAt", Sort.Direction.ASC));
        indexes.createIndex(new Index("savedAt", Sort.Direction.ASC).named("savedAt"));
    }

    private static String variant(EntryId entry, LocaleTag locale) {
        return entry + "/" + locale;
    }

    private static String id(EntryId entry, LocaleTag locale, String username) {
        return variant(entry, locale) + "/" + username;
    }

    @Override
    public void put(AutosavedDraft draft) {
        mongo.save(
                new Document("_id", id(draft.entry(), draft.locale(), draft.username()))
                        .append("variant", variant(draft.entry(), draft.locale()))
                        .append("username", draft.username())
                        .append("basedOn", draft.basedOn())
                        .append("content", draft.content())
                        .append("savedAt", Trees.date(draft.savedAt())),
                DRAFTS);
    }

    @Override
    public Optional<AutosavedDraft> find(EntryId entry, LocaleTag locale, String username) {
        return Optional.ofNullable(
                        mongo.findById(id(entry, locale, username), Document.class, DRAFTS))
                .map(document -> draft(entry, locale, document));
    }

    @Override
    public List<AutosavedDraft> of(EntryId entry, LocaleTag locale) {
        var ofVariant =
                query(where("variant").is(variant(entry, locale)))
                        .with(Sort.by(Sort.Direction.DESC, "savedAt"));
        return mongo.find(ofVariant, Document.class, DRAFTS).stream()
                .map(document -> draft(entry, locale, document))
                .toList();
    }

    @Override
    public boolean remove(EntryId entry, LocaleTag locale, String username, Instant upTo) {
        var draft =
                query(
                        where("_id")
                                .is(id(entry, locale, username))
                                .and("savedAt")
                                .lte(Date.from(upTo)));
        return mongo.remove(draft, DRAFTS).getDeletedCount() == 1;
    }

    @Override
    public long sweep(Instant before) {
        return mongo.remove(query(where("savedAt").lt(Date.from(before))), DRAFTS)
                .getDeletedCount();
    }

    private static AutosavedDraft draft(EntryId entry, LocaleTag locale, Document document) {
        return new AutosavedDraft(
                entry,
                locale,
                Trees.text(document, "username"),
                Trees.number(document, "basedOn"),
                Trees.text(document, "content"),
                Trees.instant(document, "savedAt"));
    }
}
