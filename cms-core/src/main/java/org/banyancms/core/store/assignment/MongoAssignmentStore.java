package org.banyancms.core.store.assignment;

import static org.banyancms.core.store.assignment.AssignmentDocuments.RANK;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.assignment.Assignment;
import org.banyancms.core.assignment.AssignmentQuery;
import org.banyancms.core.assignment.AssignmentStore;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Assignments, one document each. */
final class MongoAssignmentStore implements AssignmentStore {
    private static final String ASSIGNMENTS = "assignments";

    private final MongoOperations mongo;

    MongoAssignmentStore(MongoOperations mongo) {
        this.mongo = mongo;
        index("entry", "locale");
        index("assignee", "state");
        index("organisation", "state");
    }

    private void index(String first, String second) {
        mongo.indexOps(ASSIGNMENTS)
                .createIndex(
                        new Index()
                                .named(first)
                                .on(first, Sort.Direction.ASC)
                                .on(second, Sort.Direction.ASC)
                                .on(RANK, Sort.Direction.ASC));
    }

    @Override
    public boolean create(Assignment assignment) {
        try {
            mongo.insert(AssignmentDocuments.document(assignment), ASSIGNMENTS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there already: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Assignment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, ASSIGNMENTS))
                .map(AssignmentDocuments::assignment);
    }

    @Override
    public boolean replace(Assignment assignment) {
        var document = AssignmentDocuments.document(assignment);
        document.remove("_id");
        document.remove("organisation"); // follows the entry, whoever writes at the same time
        var update = new Update();
        document.forEach(update::set);
        var before = where("_id").is(assignment.id()).and("revision").is(assignment.revision() - 1);
        return mongo.updateFirst(query(before), update, ASSIGNMENTS).getMatchedCount() == 1;
    }

    @Override
    public List<Assignment> of(EntryId entry, LocaleTag locale) {
        var text = where("entry").is(entry.value()).and("locale").is(locale.value());
        return all(query(text).with(Sort.by(RANK)));
    }

    @Override
    public List<Assignment> list(AssignmentQuery query, @Nullable String after, int limit) {
        var condition = criteria(query);
        if (after != null) {
            condition.and(RANK).gt(after);
        }
        return all(query(condition).with(Sort.by(RANK)).limit(limit));
    }

    @Override
    public String cursor(Assignment assignment) {
        return AssignmentDocuments.rank(assignment);
    }

    @Override
    public long count(AssignmentQuery query) {
        return mongo.count(query(criteria(query)), ASSIGNMENTS);
    }

    private static Criteria criteria(AssignmentQuery query) {
        var condition = new Criteria();
        if (query.assignee() != null) {
            condition.and("assignee").is(query.assignee());
        }
        if (query.within() != null) {
            var codes = query.within().stream().map(OrganisationCode::value).sorted().toList();
            condition.and("organisation").in(codes);
        }
        if (query.state() != null) {
            condition.and("state").is(query.state().name());
        }
        if (query.dueBefore() != null) {
            condition.and("dueAt").lt(Date.from(query.dueBefore()));
        }
        return condition;
    }

    private List<Assignment> all(Query query) {
        return mongo.find(query, Document.class, ASSIGNMENTS).stream()
                .map(AssignmentDocuments::assignment)
                .toList();
    }

    @Override
    public void pass(EntryId entry, OrganisationCode owner) {
        var others = where("entry").is(entry.value()).and("organisation").ne(owner.value());
        var update = new Update().set("organisation", owner.value());
        mongo.updateMulti(query(others), update, ASSIGNMENTS);
    }
}
