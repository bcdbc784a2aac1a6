package org.banyancms.core.store.gate;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.Waiver;
import org.banyancms.core.gate.WaiverStore;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

/** Waivers in MongoDB, one document each. */
final class MongoWaiverStore implements WaiverStore {
    private static final String WAIVERS = "waivers";

    private final MongoOperations mongo;

    MongoWaiverStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(WAIVERS)
                .createIndex(
                        new Index()
                                .named("variant")
                                .on("entry", Sort.Direction.ASC)
                                .on("locale", Sort.Direction.ASC)
                                .on("_id", Sort.Direction.ASC));
    }

    @Override
    public void add(Waiver waiver) {
        mongo.insert(
                new Document("_id", waiver.id())
                        .append("entry", waiver.entry().value())
                        .append("locale", waiver.locale().value())
                        .append("code", waiver.code())
                        .append("fingerprint", waiver.fingerprint())
                        .append("pointer", waiver.pointer())
                        .append("hash", waiver.hash().value())
                        .append("reason", waiver.reason())
                        .append("actor", waiver.actor())
                        .append("at", Trees.date(waiver.at()))
                        .append("until", Trees.date(waiver.until())),
                WAIVERS);
    }

    @Override
    public List<Waiver> of(EntryId entry, LocaleTag locale) {
        var ofVariant = query(variant(entry, locale)).with(Sort.by("_id"));
        return mongo.find(ofVariant, Document.class, WAIVERS).stream()
                .map(document -> waiver(entry, locale, document))
                .toList();
    }

    @Override
    public boolean remove(EntryId entry, LocaleTag locale, String id) {
        var one = query(variant(entry, locale).and("_id").is(id));
        return mongo.remove(one, WAIVERS).getDeletedCount() == 1;
    }

    private static Criteria variant(EntryId entry, LocaleTag locale) {
        return where("entry").is(entry.value()).and("locale").is(locale.value());
    }

    private static Waiver waiver(EntryId entry, LocaleTag locale, Document document) {
        return new Waiver(
                Trees.text(document, "_id"),
                entry,
                locale,
                Trees.text(document, "code"),
                Trees.text(document, "fingerprint"),
                Trees.text(document, "pointer"),
                new ContentHash(Trees.text(document, "hash")),
                Trees.text(document, "reason"),
                Trees.text(document, "actor"),
                Trees.instant(document, "at"),
                Trees.optionalInstant(document, "until"));
    }
}
