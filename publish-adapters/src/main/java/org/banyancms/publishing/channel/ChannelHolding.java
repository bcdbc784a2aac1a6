package org.banyancms.publishing.channel;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;

/**
 * The channels that an organisation answers for. What is out there stays as it is: nothing goes out
 * again because of it.
 */
public final class ChannelHolding implements Holding {
    private final ChannelStore channels;

    public ChannelHolding(ChannelStore channels) {
        this.channels = channels;
    }

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return channels.all().stream().filter(channel -> channel.owner().equals(from)).count();
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        channels.all().forEach(channel -> pass(channel, handover));
        return goOn.getAsBoolean();
    }

    private void pass(Channel found, Handover handover) {
        var channel = found;
        while (channel.owner().equals(handover.from())) {
            if (channels.replace(channel.passedOver(handover.into(), handover.at()))) {
                return;
            }
            channel = channels.find(channel.id()).orElseThrow();
        }
    }
}
