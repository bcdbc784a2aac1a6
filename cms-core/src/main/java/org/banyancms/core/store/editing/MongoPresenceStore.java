package org.banyancms.core.store.editing;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.banyancms.core.editing.Presence;
import org.banyancms.core.editing.PresenceStore;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Who is where, in the collection {@code presences}. */
final class MongoPresenceStore implements PresenceStore {
    private static final String PRESENCES = "presences";

    private final MongoOperations mongo;

    MongoPresenceStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(PRESENCES);
        indexes.createIndex(
                new Index()
                        .named("variant")
                        .on("variant", Sort.Direction.ASC)
                        .on("since", Sort.Direction.ASC));
        indexes.createIndex(new Index("until", Sort.Direction.ASC).named("until"));
    }

    private static String variant(EntryId entry, LocaleTag locale) {
        return entry + "/" + locale;
    }

    @Override
    public void note(EntryId entry, LocaleTag locale, Presence presence, Instant until) {
        var id = variant(entry, locale) + "/" + presence.username();
        mongo.remove(
                query(where("_id").is(id).and("until").lte(Date.from(presence.since()))),
                PRESENCES); // who was away comes anew
        mongo.upsert(
                query(where("_id").is(id)),
                new Update()
                        .setOnInsert("variant", variant(entry, locale))
                        .setOnInsert("username", presence.username())
                        .setOnInsert("since", Trees.date(presence.since()))
                        .set("displayName", presence.displayName())
                        .set("until", Trees.date(until)),
                PRESENCES);
    }

    @Override
    public List<Presence> at(EntryId entry, LocaleTag locale, Instant now) {
        var there =
                query(where("variant").is(variant(entry, locale)).and("until").gt(Date.from(now)))
                        .with(Sort.by("since"));
        return mongo.find(there, Document.class, PRESENCES).stream()
                .map(document ->
                        new Presence(
                                Trees.text(document, "username"),
                                Trees.text(document, "displayName"),
                                Trees.instant(document, "since")))
                .toList();
    }

    @Override
    public void remove(EntryId entry, LocaleTag locale, String username) {
        mongo.remove(query(where("_id").is(variant(entry, locale) + "/" + username)), PRESENCES);
    }

    @Override
    public long sweep(Instant now) {
        return mongo.remove(query(where("until").lte(Date.from(now))), PRESENCES).getDeletedCount();
    }
}
