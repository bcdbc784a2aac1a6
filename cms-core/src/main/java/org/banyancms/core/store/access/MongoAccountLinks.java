package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import org.banyancms.core.access.AccountLinks;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** Accounts and their providers' names for them, in the collection {@code account_links}. */
final class MongoAccountLinks implements AccountLinks {
    private static final String COLLECTION = "account_links";

    private record LinkDocument(String issuer, String subject, String username) {}

    private final MongoOperations mongo;

    MongoAccountLinks(MongoOperations mongo) {
        this.mongo = mongo;
        for (var other : new String[] {"subject", "username"}) {
            mongo.indexOps(COLLECTION)
                    .createIndex(
                            new Index("issuer", Sort.Direction.ASC)
                                    .on(other, Sort.Direction.ASC)
                                    .unique());
        }
    }

    @Override
    public Optional<String> find(String issuer, String subject) {
        var query = Query.query(where("issuer").is(issuer).and("subject").is(subject));
        return Optional.ofNullable(mongo.findOne(query, LinkDocument.class, COLLECTION))
                .map(LinkDocument::username);
    }

    @Override
    public boolean link(String issuer, String subject, String username) {
        try {
            mongo.insert(new LinkDocument(issuer, subject, username), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // one of them is taken: exactly what the caller asked to know
        }
    }
}
