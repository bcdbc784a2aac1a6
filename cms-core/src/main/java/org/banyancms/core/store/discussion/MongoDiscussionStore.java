package org.banyancms.core.store.discussion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.discussion.Discussion;
import org.banyancms.core.discussion.DiscussionStore;
import org.banyancms.core.discussion.Message;
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

/** Discussions, one document each. */
final class MongoDiscussionStore implements DiscussionStore {
    private static final String DISCUSSIONS = "discussions";

    private final MongoOperations mongo;

    MongoDiscussionStore(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(DISCUSSIONS);
        indexes.createIndex(
                new Index()
                        .named("text")
                        .on("entry", Sort.Direction.ASC)
                        .on("locale", Sort.Direction.ASC));
        indexes.createIndex(
                new Index()
                        .named("mentions")
                        .on("messages.mentions", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.DESC));
        indexes.createIndex(
                new Index()
                        .named("authors")
                        .on("messages.author", Sort.Direction.ASC)
                        .on("_id", Sort.Direction.DESC));
    }

    @Override
    public boolean create(Discussion discussion) {
        try {
            mongo.insert(DiscussionDocuments.document(discussion), DISCUSSIONS);
            return true;
        } catch (DuplicateKeyException _) {
            return false; // there already: exactly what the caller asked to know
        }
    }

    @Override
    public Optional<Discussion> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, DISCUSSIONS))
                .map(DiscussionDocuments::discussion);
    }

    @Override
    public void answer(String id, Message message) {
        var without = where("_id").is(id).and("messages.id").ne(message.id());
        var update =
                new Update()
                        .push("messages", DiscussionDocuments.message(message))
                        .inc("revision", 1L);
        mongo.updateFirst(query(without), update, DISCUSSIONS);
    }

    @Override
    public boolean replace(Discussion discussion) {
        var document = DiscussionDocuments.document(discussion);
        document.remove("_id");
        var update = new Update();
        document.forEach(update::set);
        var before = where("_id").is(discussion.id()).and("revision").is(discussion.revision() - 1);
        return mongo.updateFirst(query(before), update, DISCUSSIONS).getMatchedCount() == 1;
    }

    @Override
    public List<Discussion> of(EntryId entry, LocaleTag locale) {
        var text = where("entry").is(entry.value()).and("locale").is(locale.value());
        return all(query(text).with(Sort.by("_id")));
    }

    @Override
    public List<Discussion> concerning(
            String username, boolean openOnly, @Nullable String after, int limit) {
        var condition =
                new Criteria()
                        .orOperator(
                                where("messages.mentions").is(username),
                                where("messages.author").is(username));
        if (openOnly) {
            condition.and("open").is(true);
        }
        if (after != null) {
            condition.and("_id").lt(after);
        }
        return all(query(condition).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit));
    }

    private List<Discussion> all(Query query) {
        return mongo.find(query, Document.class, DISCUSSIONS).stream()
                .map(DiscussionDocuments::discussion)
                .toList();
    }

    @Override
    public long waitingFor(String username) {
        var open = where("messages.mentions").is(username).and("open").is(true);
        return mongo.count(query(open), DISCUSSIONS);
    }
}
