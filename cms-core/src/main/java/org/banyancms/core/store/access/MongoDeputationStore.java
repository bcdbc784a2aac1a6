package org.banyancms.core.store.access;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyancms.core.access.Deputation;
import org.banyancms.core.access.DeputationStore;
import org.banyancms.core.access.Role;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Who takes whose place, in the collection {@code deputations}; none is ever removed. */
final class MongoDeputationStore implements DeputationStore {
    private static final String COLLECTION = "deputations";

    private record DeputationDocument(
            @Id String id,
            String absent,
            String deputy,
            List<String> roles,
            Instant validFrom,
            Instant validTo,
            String namedBy,
            Instant namedAt) {

        static DeputationDocument of(Deputation one) {
            return new DeputationDocument(
                    one.id(),
                    one.absent(),
                    one.deputy(),
                    one.roles().stream().map(Role::name).sorted().toList(),
                    one.validFrom(),
                    one.validTo(),
                    one.namedBy(),
                    one.namedAt());
        }

        Deputation read() {
            var held = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
            return new Deputation(id, absent, deputy, held, validFrom, validTo, namedBy, namedAt);
        }
    }

    private final MongoOperations mongo;

    MongoDeputationStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index("deputy", Sort.Direction.ASC).on("validTo", Sort.Direction.ASC));
        indexes.createIndex(new Index("absent", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    @Override
    public void insert(Deputation deputation) {
        mongo.insert(DeputationDocument.of(deputation), COLLECTION);
    }

    @Override
    public Optional<Deputation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DeputationDocument.class, COLLECTION))
                .map(DeputationDocument::read);
    }

    @Override
    public boolean end(String id, Instant at) {
        var lasting = Query.query(where("_id").is(id).and("validTo").gt(at));
        var update = new Update().set("validTo", at);
        return mongo.updateFirst(lasting, update, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<Deputation> heldBy(String deputy, Instant at) {
        return read(
                Query.query(
                        where("deputy").is(deputy).and("validTo").gt(at).and("validFrom").lte(at)));
    }

    @Override
    public List<Deputation> after(Optional<String> username, String id, int limit) {
        var criteria = where("_id").gt(id);
        username.ifPresent(name ->
                criteria.orOperator(
                        Criteria.where("absent").is(name), Criteria.where("deputy").is(name)));
        return read(Query.query(criteria).with(Sort.by("_id")).limit(limit));
    }

    private List<Deputation> read(Query query) {
        return mongo.find(query, DeputationDocument.class, COLLECTION).stream()
                .map(DeputationDocument::read)
                .toList();
    }
}
