package org.banyancms.publishing.store;

import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.samples.MemoryChannels;

class MemoryChannelsTest extends ChannelStoreContract {
    private final MemoryChannels kept = new MemoryChannels();

    @Override
    ChannelStore channels() {
        return kept;
    }
}
