package org.banyancms.publishing.store.channel;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Channels in the collection {@code channels}. */
final class MongoChannelStore implements ChannelStore {
    private static final String CHANNELS = "channels";

    private final MongoOperations mongo;

    MongoChannelStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean insert(Channel channel) {
        try {
            mongo.insert(ChannelMapping.write(channel), CHANNELS);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public Optional<Channel> find(String id) {
        return Optional.ofNullable(
                        mongo.findOne(query(where("_id").is(id)), Document.class, CHANNELS))
                .map(ChannelMapping::read);
    }

    @Override
    public List<Channel> all() {
        var sorted = new Query().with(Sort.by("_id"));
        return mongo.find(sorted, Document.class, CHANNELS).stream()
                .map(ChannelMapping::read)
                .toList();
    }

    @Override
    public boolean replace(Channel channel) {
        var asSeen =
                query(where("_id").is(channel.id()).and("revision").is(channel.revision() - 1));
        return mongo.findAndReplace(
                        asSeen,
                        ChannelMapping.write(channel),
                        FindAndReplaceOptions.empty(),
                        CHANNELS)
                != null;
    }
}
