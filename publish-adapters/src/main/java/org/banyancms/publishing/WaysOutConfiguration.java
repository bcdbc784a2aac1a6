package org.banyancms.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.banyancms.core.journal.Journal;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.adapter.feed.FeedAdapter;
import org.banyancms.publishing.adapter.files.PublicFolders;
import org.banyancms.publishing.adapter.site.SiteAdapter;
import org.banyancms.publishing.adapter.sitemap.SitemapAdapter;
import org.banyancms.publishing.adapter.webhook.DeliveryLog;
import org.banyancms.publishing.adapter.webhook.WebhookAdapter;
import org.banyancms.publishing.adapter.webhook.WebhookDesk;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.channel.ChannelSecrets;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.publishing.http.OutboundLimits;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Each way out, and what they share: the public folders, the public addresses and the client that
 * calls other houses.
 */
@Configuration(proxyBeanMethods = false)
class WaysOutConfiguration {
    private static final String STYLE = "/site/site.css";

    @Bean
    PublicBase publicBase(@Value("${banyan.public-url:}") String publicUrl) {
        return new PublicBase(publicUrl);
    }

    @Bean
    PublicAddresses publicAddresses(PublicBase base) {
        return new PublicAddresses(base);
    }

    @Bean
    PublicFolders publicFolders(@Value("${banyan.data:data}") Path data) {
        return PublicFolders.in(data);
    }

    @Bean(destroyMethod = "close")
    OutboundClient outboundClient(PublishingSettings settings) {
        var limits =
                new OutboundLimits(
                        settings.connectTimeout(), settings.callTimeout(), settings.answerLimit());
        return new OutboundClient(limits, InetAddress::getAllByName);
    }

    @Bean
    SiteAdapter siteAdapter(
            PublicFolders folders,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfiles profiles) {
        return new SiteAdapter(
                folders.site(),
                templates(),
                style(),
                shelf,
                journal,
                addresses,
                profiles.of("site"));
    }

    /** An engine of our own, apart from the one that Spring's views use. */
    static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(SiteAdapter.class.getClassLoader());
        resolver.setPrefix("site/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static String style() {
        try (var in = SiteAdapter.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("no style sheet " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Bean
    FeedAdapter feedAdapter(
            PublicFolders folders,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfiles profiles) {
        return new FeedAdapter(folders.feeds(), shelf, journal, addresses, profiles.of("feed"));
    }

    @Bean
    SitemapAdapter sitemapAdapter(
            PublicFolders folders,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfiles profiles) {
        return new SitemapAdapter(
                folders.sitemap(), shelf, journal, addresses, profiles.of("sitemap"));
    }

    @Bean
    WebhookAdapter webhookAdapter(
            OutboundClient client,
            ChannelSecrets secrets,
            DeliveryLog log,
            PublicAddresses addresses,
            ChannelProfiles profiles,
            Clock clock) {
        return new WebhookAdapter(client, secrets, log, addresses, profiles.of("webhook"), clock);
    }

    @Bean
    WebhookDesk webhookDesk(ChannelDesk channels, DeliveryLog log, WebhookAdapter adapter) {
        return new WebhookDesk(channels, log, adapter);
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> opensWhenListening(
            PublicBase base, ObjectProvider<Opening> opening) {
        return event -> {
            if (event.getApplicationContext().getServerNamespace()
                    == null) { // not the management port
                base.listening(event.getWebServer().getPort());
                opening.getObject().open();
            }
        };
    }
}
