package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.ApiToken;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.TokenStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tokens in the collection {@code tokens}. */
final class MongoTokenStore implements TokenStore {
    private static final String COLLECTION = "tokens";

    private final MongoOperations mongo;

    MongoTokenStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("digest", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("former.digest", Sort.Direction.ASC).sparse());
        indexes.createIndex(
                new Index("username", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    @Override
    public void insert(ApiToken token) {
        mongo.insert(TokenDocument.of(token), COLLECTION);
    }

    @Override
    public boolean revoke(String id, Instant at) {
        var update = new Update().set("revokedAt", at);
        return hit(where("_id").is(id).and("revokedAt").isNull(), update);
    }

    @Override
    public boolean rotate(ApiToken rotated) {
        var next = TokenDocument.of(rotated);
        var former = Objects.requireNonNull(next.former());
        return hit(
                where("_id")
                        .is(next.id())
                        .and("digest")
                        .is(former.digest())
                        .and("revokedAt")
                        .isNull(),
                new Update()
                        .set("digest", next.digest())
                        .set("expiresAt", next.expiresAt())
                        .set("former", former));
    }

    @Override
    public boolean narrow(ApiToken seen, Set<OrganisationCode> organisations) {
        var before = TokenDocument.of(seen).scope().organisations();
        var next = organisations.stream().map(OrganisationCode::value).sorted().toList();
        return hit(
                where("_id").is(seen.id()).and("scope.organisations").is(before),
                new Update().set("scope.organisations", next));
    }

    @Override
    public void used(String id, boolean former, Instant at) {
        hit(where("_id").is(id), new Update().set(former ? "former.lastUsedAt" : "lastUsedAt", at));
    }

    private boolean hit(Criteria criteria, Update update) {
        return mongo.updateFirst(Query.query(criteria), update, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(mongo.findById(id, TokenDocument.class, COLLECTION))
                .map(TokenDocument::read);
    }

    @Override
    public Optional<ApiToken> byDigest(String digest) {
        return by("digest", digest).or(() -> by("former.digest", digest));
    }

    private Optional<ApiToken> by(String field, String digest) {
        var query = Query.query(where(field).is(digest));
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
