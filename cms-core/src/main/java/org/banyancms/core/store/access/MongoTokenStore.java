package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.ApiToken;
import org.banyancms.core.access.TokenStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** Tokens in the collection {@code tokens}. */
final class MongoTokenStore implements TokenStore {
    private static final String COLLECTION = "tokens";

    private final MongoOperations mongo;

    MongoTokenStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("digest", Sort.Direction.ASC).unique());
        indexes.createIndex(
                new Index("username", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    @Override
    public void save(ApiToken token) {
        mongo.save(TokenDocument.of(token), COLLECTION);
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(mongo.findById(id, TokenDocument.class, COLLECTION))
                .map(TokenDocument::read);
    }

    @Override
    public Optional<ApiToken> byDigest(String digest) {
        var query = Query.query(where("digest").is(digest));
        return Optional.ofNullable(mongo.findOne(query, TokenDocument.class, COLLECTION))
                .map(TokenDocument::read);
    }

    @Override
    public List<ApiToken> after(Optional<String> username, String id, int limit) {
        var criteria = where("_id").gt(id);
        username.ifPresent(name -> criteria.and("username").is(name));
        var query = Query.query(criteria).with(Sort.by("_id")).limit(limit);
        return mongo.find(query, TokenDocument.class, COLLECTION).stream()
                .map(TokenDocument::read)
                .toList();
    }
}
