package org.banyancms.publishing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.channel.ChannelUse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of channels must keep to. */
abstract class ChannelStoreContract {
    private static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");

    /** An empty store. */
    abstract ChannelStore channels();

    private static Channel channel(String id) {
        return new Channel(
                id,
                "webhook",
                Map.of(LocaleTag.VI, "Nơi nhận", LocaleTag.EN, "Receiver"),
                new OrganisationCode("SVHTTDL"),
                Set.of(LocaleTag.VI),
                Set.of("article"),
                Set.of("tourism"),
                true,
                ChannelUse.PROMOTIONAL,
                true,
                true,
                null,
                new Fields(Map.of("url", "https://example.org/", "allowPrivateAddresses", true)),
                Map.of("signing", "v1:abc"),
                1,
                NOW,
                NOW);
    }

    @Test
    @DisplayName("what is kept comes back whole, in order of ids")
    void roundTrip() {
        assertThat(channels().insert(channel("b"))).isTrue();
        assertThat(channels().insert(channel("a"))).isTrue();

        assertThat(channels().find("a")).contains(channel("a"));
        assertThat(channels().all()).containsExactly(channel("a"), channel("b"));
        assertThat(channels().find("c")).isEmpty();
    }

    @Test
    @DisplayName("an id is taken once")
    void insertsOnce() {
        channels().insert(channel("a"));

        assertThat(channels().insert(channel("a"))).isFalse();
    }

    @Test
    @DisplayName("of two writers who saw the same revision one wins")
    void replacesOnce() {
        channels().insert(channel("a"));
        var next = channel("a").switchedOff("endpoint_gone", NOW);

        assertThat(channels().replace(next)).isTrue();
        assertThat(channels().replace(next)).isFalse();
        assertThat(channels().find("a")).contains(next);
    }
}
