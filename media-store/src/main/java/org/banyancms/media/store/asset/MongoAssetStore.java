package org.banyancms.media.store.asset;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.asset.AssetId;
import org.banyancms.media.asset.Asset;
import org.banyancms.media.asset.AssetQuery;
import org.banyancms.media.asset.AssetStore;
import org.banyancms.media.blob.Sha256;
import org.banyancms.media.metadata.Words;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Assets in the collection {@code assets}. */
final class MongoAssetStore implements AssetStore {
    private static final String ASSETS = "assets";
    private static final String SOLE = "soleDigest";

    private final MongoOperations mongo;

    MongoAssetStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(ASSETS);
        indexes.createIndex(new Index("digest", Sort.Direction.ASC).named("digest"));
        indexes.createIndex(new Index("words", Sort.Direction.ASC).named("words"));
        indexes.createIndex(
                new Index("organisation", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.DESC)
                        .named("organisation"));
        indexes.createIndex(
                new Index("trackAssets", Sort.Direction.ASC).named("trackAssets").sparse());
        indexes.createIndex(new Index(SOLE, Sort.Direction.ASC).named(SOLE).unique().sparse());
    }

    @Override
    public boolean insert(Asset asset, boolean sole) {
        var document = AssetDocuments.write(asset);
        if (sole) {
            document.append(SOLE, asset.file().digest().value());
        }
        try {
            mongo.insert(document, ASSETS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // taken: exactly what the caller asked to know
        }
    }

    @Override
    public boolean replace(Asset asset, long expectedRevision) {
        var seen =
                Query.query(
                        where("_id").is(asset.id().value()).and("revision").is(expectedRevision));
        var before = mongo.findOne(seen, Document.class, ASSETS);
        if (before == null) {
            return false;
        }
        var document = AssetDocuments.write(asset);
        AssetDocuments.put(document, SOLE, before.get(SOLE));
        return mongo.replace(seen, document, ASSETS).getMatchedCount() == 1;
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Document.class, ASSETS))
                .map(AssetDocuments::read);
    }

    @Override
    public Optional<Asset> findByDigest(Sha256 digest) {
        var query = Query.query(where("digest").is(digest.value())).with(Sort.by("_id")).limit(1);
        return Optional.ofNullable(mongo.findOne(query, Document.class, ASSETS))
                .map(AssetDocuments::read);
    }

    @Override
    public List<Asset> withTrack(AssetId track) {
        var query = Query.query(where("trackAssets").is(track.value())).with(Sort.by("_id"));
        return mongo.find(query, Document.class, ASSETS).stream()
                .map(AssetDocuments::read)
                .toList();
    }

    @Override
    public List<Asset> find(AssetQuery query) {
        var found =
                Query.query(criteria(query))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(query.limit());
        return mongo.find(found, Document.class, ASSETS).stream()
                .map(AssetDocuments::read)
                .toList();
    }

    @Override
    public long count(AssetQuery query) {
        return mongo.count(Query.query(criteria(query)), ASSETS);
    }

    private static Criteria criteria(AssetQuery query) {
        var all = new ArrayList<Criteria>();
        if (query.text() != null) {
            Words.folded(query.text()).forEach(word -> all.add(where("words").regex("^" + word)));
        }
        var family = query.family();
        var organisation = query.organisation();
        equal(all, "family", family == null ? null : family.name());
        equal(all, "mediaType", query.mediaType());
        equal(all, "licence", query.licence());
        equal(all, "standIn", query.standIn());
        equal(all, "organisation", organisation == null ? null : organisation.value());
        if (query.after() != null) {
            all.add(where("_id").lt(query.after().value()));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }

    private static void equal(List<Criteria> all, String member, @Nullable Object value) {
        if (value != null) {
            all.add(where(member).is(value));
        }
    }
}
