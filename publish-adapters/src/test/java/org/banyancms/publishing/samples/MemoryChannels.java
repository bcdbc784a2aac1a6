package org.banyancms.publishing.samples;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;

/** Channels without a database; passes the same contract. */
public final class MemoryChannels implements ChannelStore {
    private final TreeMap<String, Channel> kept = new TreeMap<>();

    @Override
    public synchronized boolean insert(Channel channel) {
        return kept.putIfAbsent(channel.id(), channel) == null;
    }

    @Override
    public synchronized Optional<Channel> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized List<Channel> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized boolean replace(Channel channel) {
        var standing = kept.get(channel.id());
        if (standing == null || standing.revision() != channel.revision() - 1) {
            return false;
        }
        kept.put(channel.id(), channel);
        return true;
    }
}
