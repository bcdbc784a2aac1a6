package org.banyancms.publishing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.OrganisationStore;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.gate.PublishGate;
import org.banyancms.core.journal.Journal;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelAdapters;
import org.banyancms.publishing.adapter.files.FileAdapter;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.channel.ChannelHolding;
import org.banyancms.publishing.channel.ChannelSecrets;
import org.banyancms.publishing.channel.ChannelStore;
import org.banyancms.publishing.gate.ChannelGate;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.banyancms.publishing.publication.DesiredStates;
import org.banyancms.publishing.publication.Intents;
import org.banyancms.publishing.publication.PublicationDesk;
import org.banyancms.publishing.publication.Publications;
import org.banyancms.publishing.publication.PublishedChannels;
import org.banyancms.publishing.publication.Reconciler;
import org.banyancms.publishing.publication.Workers;
import org.banyancms.publishing.secret.KeyFile;
import org.banyancms.publishing.secret.SecretBox;
import org.banyancms.publishing.store.channel.ChannelStoreConfiguration;
import org.banyancms.publishing.store.publication.PublicationStoreConfiguration;
import org.banyancms.publishing.store.webhook.DeliveryStoreConfiguration;
import org.banyancms.publishing.web.channel.ChannelWebConfiguration;
import org.banyancms.publishing.web.health.ChannelHealthConfiguration;
import org.banyancms.publishing.web.publication.PublicationWebConfiguration;
import org.banyancms.publishing.web.site.SiteWebConfiguration;
import org.banyancms.publishing.web.webhook.WebhookWebConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The ways out, put together. Needs a clock, the journal and MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
@Import({
    WaysOutConfiguration.class,
    PurgeConfiguration.class,
    ChannelStoreConfiguration.class,
    PublicationStoreConfiguration.class,
    DeliveryStoreConfiguration.class,
    ChannelWebConfiguration.class,
    PublicationWebConfiguration.class,
    WebhookWebConfiguration.class,
    SiteWebConfiguration.class,
    ChannelHealthConfiguration.class
})
public class PublishingConfiguration {

    @Bean
    ChannelProfiles channelProfiles() {
        return ChannelProfiles.shipped(List.of("site", "feed", "sitemap", "webhook"));
    }

    @Bean
    ChannelSecrets channelSecrets(
            PublishingSettings settings, @Value("${banyan.data:data}") Path data) {
        var random = new SecureRandom();
        byte[] key =
                settings.secretKey().isBlank()
                        ? new KeyFile(data.resolve("keys").resolve("publishing.key")).key(random)
                        : Base64.getDecoder().decode(settings.secretKey().strip());
        return new ChannelSecrets(new SecretBox(key, random));
    }

    @Bean
    ChannelAdapters channelAdapters(List<ChannelAdapter> adapters) {
        return new ChannelAdapters(adapters);
    }

    @Bean
    ChannelDesk channelDesk(
            ChannelStore store,
            ChannelProfiles profiles,
            List<ChannelAdapter> adapters,
            ChannelSecrets secrets,
            PublishingSettings settings,
            Clock clock) {
        var desk = new ChannelDesk(store, profiles, adapters, secrets, clock);
        desk.ensureBuiltIn(new OrganisationCode(settings.owner()), settings.sandbox());
        return desk;
    }

    @Bean
    ChannelHolding channelHolding(ChannelStore channels) {
        return new ChannelHolding(channels);
    }

    @Bean
    Intents intents(Publications publications, Journal journal) {
        return new Intents(publications, journal);
    }

    @Bean
    Reconciler reconciler(
            Publications publications,
            ChannelStore channels,
            ChannelDesk desk,
            ChannelAdapters adapters,
            ChannelProfiles profiles,
            Intents intents,
            Clock clock) {
        return new Reconciler(
                publications,
                channels,
                desk,
                adapters,
                profiles,
                intents,
                clock,
                RandomGenerator.getDefault());
    }

    @Bean(destroyMethod = "close")
    Workers publishingWorkers(
            Reconciler reconciler,
            ChannelStore channels,
            ChannelProfiles profiles,
            PublishingSettings settings) {
        return new Workers(reconciler, channels, profiles, settings.poll());
    }

    @Bean
    DesiredStates desiredStates(
            Publications publications, ChannelStore channels, Workers workers, Clock clock) {
        return new DesiredStates(publications, channels, workers::kick, clock);
    }

    @Bean
    ChannelDirectory channelDirectory(ChannelStore channels, Publications publications) {
        return new PublishedChannels(channels, publications);
    }

    @Bean
    PublishGate channelGate(ChannelStore channels, OrganisationStore organisations) {
        return new ChannelGate(channels, organisations);
    }

    @Bean
    PublicationDesk publicationDesk(
            Publications publications,
            ChannelDesk channels,
            ChannelAdapters adapters,
            ChannelProfiles profiles,
            DesiredStates desired,
            Journal journal,
            Workers workers,
            Clock clock) {
        return new PublicationDesk(
                publications,
                channels,
                adapters,
                journal,
                channel -> {
                    if (profiles.of(channel.kind())
                            .builtIn()) { // others begin with what comes next
                        desired.fill(channel, journal);
                    }
                },
                workers::kick,
                clock);
    }

    @Bean
    Opening opening(
            List<FileAdapter> files,
            ChannelStore channels,
            PublicationDesk publications,
            Workers workers) {
        return new Opening(files, channels, publications, workers);
    }
}
