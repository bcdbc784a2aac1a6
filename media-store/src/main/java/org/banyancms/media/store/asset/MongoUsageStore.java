package org.banyancms.media.store.asset;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.store.bson.Trees;
import org.banyancms.media.asset.Usage;
import org.banyancms.media.asset.UsageStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Places of assets in the collection {@code assetUsages}: one document per live variant. */
final class MongoUsageStore implements UsageStore {
    private static final String USAGES = "assetUsages";

    private final MongoOperations mongo;
    private final Clock clock;

    MongoUsageStore(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        mongo.indexOps(USAGES).createIndex(new Index("assets", Sort.Direction.ASC).named("assets"));
    }

    @Override
    public void noteUsage(EntryId entry, LocaleTag locale, Set<AssetId> assets) {
        var id = Query.query(where("_id").is(entry + "|" + locale));
        if (assets.isEmpty()) {
            mongo.remove(id, USAGES);
            return;
        }
        var update =
                new Update()
                        .set("entry", entry.value())
                        .set("locale", locale.value())
                        .set("assets", assets.stream().map(AssetId::value).sorted().toList())
                        .setOnInsert("since", Date.from(clock.instant()));
        try {
            mongo.upsert(id, update, USAGES);
        } catch (DuplicateKeyException _) {
            mongo.upsert(id, update, USAGES); // two upserts met: now it is there
        }
    }

    @Override
    public List<Usage> usages(AssetId asset) {
        var query = Query.query(where("assets").is(asset.value())).with(Sort.by("_id"));
        return mongo.find(query, Document.class, USAGES).stream()
                .map(document ->
                        new Usage(
                                new EntryId(Trees.text(document, "entry")),
                                new LocaleTag(Trees.text(document, "locale")),
                                Trees.instant(document, "since")))
                .toList();
    }

    @Override
    public boolean isUsed(AssetId asset) {
        return mongo.exists(Query.query(where("assets").is(asset.value())), USAGES);
    }
}
