package org.banyancms.publishing.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.channel.ChannelTarget;
import org.banyancms.core.entry.ContentHash;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.Workflow;
import org.banyancms.publishing.gate.ChannelGate;
import org.banyancms.publishing.samples.MemoryChannels;
import org.banyancms.publishing.samples.Offices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChannelGateTest {
    private static final Instant NOW = Instant.parse("2026-09-02T02:00:00Z");
    private final MemoryChannels channels = new MemoryChannels();
    private final Offices offices = new Offices();
    private final ChannelGate gate = new ChannelGate(channels, offices);

    private static Channel channel(Set<LocaleTag> locales, boolean active) {
        return new Channel(
                "c",
                "site",
                Map.of(LocaleTag.VI, "Kênh"),
                new OrganisationCode("VPUB"),
                locales,
                Set.of(),
                Set.of(),
                false,
                ChannelUse.EDITORIAL,
                false,
                active,
                null,
                Fields.empty(),
                Map.of(),
                1,
                NOW,
                NOW);
    }

    private List<Finding> check(ChannelTarget... targets) {
        var variant =
                new Variant(
                        LocaleTag.VI,
                        Fields.empty(),
                        "approved",
                        1,
                        1,
                        Set.of(),
                        List.of(),
                        null,
                        NOW,
                        "editor");
        var entry =
                new Entry(
                        new EntryId("e"),
                        "article",
                        1,
                        new OrganisationCode("VPUB"),
                        null,
                        List.of(),
                        LocaleTag.VI,
                        Fields.empty(),
                        1,
                        Set.of(),
                        null,
                        false,
                        Map.of(LocaleTag.VI, variant),
                        NOW,
                        "editor");
        var type =
                new ContentType(
                        "article",
                        1,
                        Map.of(),
                        "NewsArticle",
                        List.of(),
                        new Workflow(List.of("draft"), "approved", List.of()));
        return gate.check(
                new GateContext(
                        entry,
                        variant,
                        type,
                        new ContentHash("0"),
                        Set.of(),
                        List.of(targets),
                        GateAction.PUBLISH,
                        Set.of(),
                        Set.of(),
                        NOW));
    }

    private static ChannelTarget target() {
        return new ChannelTarget("c", "Kênh", false, "editorial", false);
    }

    @Test
    @DisplayName("an active channel that takes the language has nothing against it")
    void open() {
        channels.insert(channel(Set.of(LocaleTag.VI), true));

        assertThat(check(target())).isEmpty();
    }

    @Test
    @DisplayName("an unknown channel, an inactive one and one without the language block")
    void blocked() {
        assertThat(check(target()))
                .extracting(Finding::reason, Finding::level)
                .containsExactly(tuple("unknown", GateLevel.BLOCK));
        channels.insert(channel(Set.of(LocaleTag.EN), true));
        assertThat(check(target()))
                .extracting(Finding::reason)
                .containsExactly("language_not_enabled");
        channels.replace(channels.find("c").orElseThrow().switchedOff("endpoint_gone", NOW));
        assertThat(check(target())).extracting(Finding::reason).containsExactly("inactive");
    }

    @Test
    @DisplayName(
            "a channel of an organisation that was merged blocks from the day of the merger on")
    void ownerLeft() {
        channels.insert(channel(Set.of(LocaleTag.VI), true));
        offices.insert(office(NOW.plusSeconds(1)));
        assertThat(check(target())).isEmpty();

        offices.replace(office(NOW), 1);

        assertThat(check(target()))
                .extracting(Finding::reason, Finding::level)
                .containsExactly(tuple("owner_not_in_office", GateLevel.BLOCK));
    }

    private static Organisation office(Instant until) {
        return new Organisation(
                new OrganisationCode("VPUB"),
                Map.of(LocaleTag.VI, "Văn phòng Ủy ban nhân dân tỉnh"),
                List.of(),
                "III.1",
                null,
                null,
                until,
                null,
                1);
    }

    @Test
    @DisplayName("no channel at all is a warning")
    void nowhere() {
        assertThat(check()).extracting(Finding::level).containsExactly(GateLevel.WARN);
    }
}
