package org.banyancms.publishing.samples;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.field.Fields;
import org.banyancms.publishing.adapter.ChannelAdapter;
import org.banyancms.publishing.adapter.ChannelAdapters;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.feed.FeedAdapter;
import org.banyancms.publishing.adapter.files.PublicFolders;
import org.banyancms.publishing.adapter.site.SiteAdapter;
import org.banyancms.publishing.adapter.sitemap.SitemapAdapter;
import org.banyancms.publishing.adapter.webhook.WebhookAdapter;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.channel.ChannelDesk;
import org.banyancms.publishing.channel.ChannelSecrets;
import org.banyancms.publishing.http.OutboundClient;
import org.banyancms.publishing.http.OutboundLimits;
import org.banyancms.publishing.profile.ChannelProfiles;
import org.banyancms.publishing.publication.DesiredStates;
import org.banyancms.publishing.publication.Intents;
import org.banyancms.publishing.publication.Publication;
import org.banyancms.publishing.publication.PublicationQuery;
import org.banyancms.publishing.publication.Reconciler;
import org.banyancms.publishing.secret.SecretBox;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The whole module in memory, with real adapters. Nothing moves until it is told to. */
public final class House implements AutoCloseable {
    public final TestClock clock = new TestClock();
    public final FakeJournal journal = new FakeJournal(clock);
    public final MemoryPublications publications = new MemoryPublications();
    public final MemoryChannels channels = new MemoryChannels();
    public final MemoryDeliveryLog log = new MemoryDeliveryLog();
    public volatile URI base = URI.create("https://tuyenquang.example");
    public final PublicAddresses addresses = new PublicAddresses(() -> base);
    public final ChannelProfiles profiles =
            ChannelProfiles.shipped(List.of("site", "feed", "sitemap", "webhook"));
    public final PublicFolders folders;
    public final SiteAdapter site;
    public final FeedAdapter feed;
    public final SitemapAdapter sitemap;
    public final WebhookAdapter webhook;
    public final ChannelDesk desk;
    public final Intents intents = new Intents(publications, journal);
    public final Reconciler reconciler;
    private final OutboundClient client =
            new OutboundClient(
                    new OutboundLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), 10_000),
                    InetAddress::getAllByName);

    public House(Path data) {
        var secrets = new ChannelSecrets(new SecretBox(new byte[32], new SecureRandom()));
        folders = PublicFolders.in(data);
        site =
                new SiteAdapter(
                        folders.site(),
                        templates(),
                        "body{}",
                        publications,
                        journal,
                        addresses,
                        profiles.of("site"));
        feed =
                new FeedAdapter(
                        folders.feeds(), publications, journal, addresses, profiles.of("feed"));
        sitemap =
                new SitemapAdapter(
                        folders.sitemap(),
                        publications,
                        journal,
                        addresses,
                        profiles.of("sitemap"));
        webhook =
                new WebhookAdapter(client, secrets, log, addresses, profiles.of("webhook"), clock);
        List<ChannelAdapter> adapters = List.of(site, feed, sitemap, webhook);
        desk = new ChannelDesk(channels, profiles, adapters, secrets, clock);
        reconciler = reconciler(new ChannelAdapters(adapters));
        journal.follow(new DesiredStates(publications, channels, () -> {}, clock));
    }

    /** A reconciler with other adapters. */
    public Reconciler reconciler(ChannelAdapters adapters) {
        return new Reconciler(
                publications, channels, desk, adapters, profiles, intents, clock, new Random(1));
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("site/templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** The built-in channels. */
    public House withBuiltIn() {
        desk.ensureBuiltIn(new OrganisationCode("SVHTTDL"), true);
        return this;
    }

    /** A webhook to a receiver. */
    public ChannelDesk.Registered hook(String url) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "webhook");
        body.put("name", "Receiver");
        body.put("url", url);
        body.put("allowPrivateAddresses", true);
        return desk.create("hook-" + channels.all().size(), new Fields(body), People.publisher());
    }

    /** Does everything that is due now, on every channel. */
    public void work() {
        for (Channel channel : channels.all()) {
            while (reconciler.advance(channel.id())) {
                Thread.onSpinWait();
            }
        }
    }

    /** Every publication on a channel. */
    public List<Publication> on(String channel) {
        return publications.search(new PublicationQuery(null, channel, null, null, 1000));
    }

    /** States by publication id. */
    public Map<String, String> states(String channel) {
        var states = new LinkedHashMap<String, String>();
        on(channel).forEach(it -> states.put(it.key().locale().value(), it.state().name()));
        return states;
    }

    @Override
    public void close() {
        client.close();
    }
}
