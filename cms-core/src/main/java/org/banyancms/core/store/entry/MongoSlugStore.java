package org.banyancms.core.store.entry;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.locale.LocaleTag;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Slugs in MongoDB: the slug itself is the key, so two entries can never have one. */
final class MongoSlugStore implements SlugStore {
    private static final String SLUGS = "slugs";

    private final MongoOperations mongo;

    MongoSlugStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public EntryId reserve(LocaleTag locale, String slug, EntryId entry) {
        var held = holder(locale, slug);
        if (held.isPresent()) {
            return held.get();
        }
        try {
            mongo.insert(
                    new Document("_id", key(locale, slug)).append("entry", entry.value()), SLUGS);
            return entry;
        } catch (DuplicateKeyException e) {
            return holder(locale, slug).orElseThrow(() -> e);
        }
    }

    @Override
    public Optional<EntryId> holder(LocaleTag locale, String slug) {
        var byKey = query(where("_id").is(key(locale, slug)));
        return Optional.ofNullable(mongo.findOne(byKey, Document.class, SLUGS))
                .map(document -> new EntryId(document.getString("entry")));
    }

    private static String key(LocaleTag locale, String slug) {
        return locale + "/" + slug;
    }
}
