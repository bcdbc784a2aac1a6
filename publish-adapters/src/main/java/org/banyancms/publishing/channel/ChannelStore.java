package org.banyancms.publishing.channel;

import java.util.List;
import java.util.Optional;

/** Where channels are kept. */
public interface ChannelStore {

    /** Adds a channel; false when one of that id is there already. */
    boolean insert(Channel channel);

    /** One channel. */
    Optional<Channel> find(String id);

    /** All channels, in order of their ids. */
    List<Channel> all();

    /**
     * Replaces a channel if it still has the revision before this one's; false when it has moved
     * on.
     */
    boolean replace(Channel channel);
}
