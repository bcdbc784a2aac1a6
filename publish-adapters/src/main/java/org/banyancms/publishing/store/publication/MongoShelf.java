package org.banyancms.publishing.store.publication;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Shelf;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What shall stand on a channel, read from its publications. */
final class MongoShelf implements Shelf {
    private final MongoOperations mongo;

    MongoShelf(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Card> latest(String channel, @Nullable LocaleTag locale, int limit) {
        return cards(
                query(on(channel, locale, true))
                        .with(newest("desired.firstPublishedAt"))
                        .limit(limit));
    }

    @Override
    public List<Card> removed(String channel, @Nullable LocaleTag locale, int limit) {
        return cards(query(on(channel, locale, false)).with(newest("desired.at")).limit(limit));
    }

    @Override
    public List<Card> page(String channel, @Nullable Card after, int limit) {
        var criteria = on(channel, null, true);
        if (after != null) {
            criteria = criteria.and("_id").gt(after.entry() + "~" + after.locale() + "~" + channel);
        }
        return cards(query(criteria).with(Sort.by("_id")).limit(limit));
    }

    @Override
    public List<LocaleTag> locales(String channel) {
        return mongo
                .findDistinct(
                        query(on(channel, null, true)),
                        "locale",
                        MongoPublications.PUBLICATIONS,
                        Document.class,
                        String.class)
                .stream()
                .sorted()
                .map(LocaleTag::new)
                .toList();
    }

    private static Criteria on(String channel, @Nullable LocaleTag locale, boolean present) {
        var criteria = where("channel").is(channel).and("present").is(present);
        return locale == null ? criteria : criteria.and("locale").is(locale.value());
    }

    private static Sort newest(String field) {
        return Sort.by(Sort.Direction.DESC, field).and(Sort.by("_id"));
    }

    private List<Card> cards(Query query) {
        return mongo.find(query, Document.class, MongoPublications.PUBLICATIONS).stream()
                .map(MongoShelf::card)
                .toList();
    }

    private static Card card(Document document) {
        var desired = PublicationMapping.desired(document.get("desired", Document.class));
        return new Card(
                new EntryId(document.getString("entry")),
                new LocaleTag(document.getString("locale")),
                desired.sequence(),
                desired.slug(),
                desired.topics(),
                desired.firstPublishedAt(),
                desired.publishedAt(),
                desired.at());
    }
}
