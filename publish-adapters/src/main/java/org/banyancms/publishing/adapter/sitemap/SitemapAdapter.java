package org.banyancms.publishing.adapter.sitemap;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Observed;
import org.banyancms.publishing.adapter.Outcome;
import org.banyancms.publishing.adapter.Probe;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Rendition;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.adapter.Step;
import org.banyancms.publishing.adapter.files.FileAdapter;
import org.banyancms.publishing.adapter.files.PublicFile;
import org.banyancms.publishing.adapter.files.PublicFolder;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.profile.ChannelProfile;

/**
 * The sitemap as a channel. It is written once for all that a commit changed, in parts under one
 * index.
 */
public final class SitemapAdapter extends FileAdapter {
    /** The index. */
    public static final String INDEX = "sitemap.xml";

    /** Tells robots where the index stands. */
    public static final String ROBOTS = "robots.txt";

    private static final int PAGE = 500;

    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Place, Long> written = new HashMap<>();
    private final PublicFolder folder;
    private final Shelf shelf;
    private final Journal journal;
    private final PublicAddresses addresses;
    private final SitemapUrls urls;
    private final ChannelProfile profile;

    public SitemapAdapter(
            PublicFolder folder,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfile profile) {
        super("sitemap", folder);
        this.folder = folder;
        this.shelf = shelf;
        this.journal = journal;
        this.addresses = addresses;
        this.urls = new SitemapUrls(addresses, profile.limit("imagesPerUrl"));
        this.profile = profile;
    }

    /** One variant. */
    private record Place(EntryId entry, LocaleTag locale) {}

    @Override
    public void furnish() {
        folder.write(
                ROBOTS,
                "User-agent: *\nDisallow: /api/v1/manage/\nDisallow: /api/v1/preview/\nAllow: /\n\nSitemap: "
                        + addresses.absolute("/" + INDEX)
                        + "\n");
        if (folder.read(INDEX).isEmpty()) {
            writeParts(urls.homes(List.of()));
        }
    }

    @Override
    public void remake() {
        turn.lock();
        try {
            rebuild(kind());
        } finally {
            turn.unlock();
        }
    }

    @Override
    public String version() {
        return addresses.base();
    }

    @Override
    public Probe probe(Channel channel) {
        furnish();
        return new Probe(true, null, addresses.absolute("/" + INDEX));
    }

    @Override
    public Rendition render(Intent intent, Channel channel) {
        var text = SitemapXml.part(urls.of(intent.siblings()));
        var remote = remote(intent);
        return new Rendition(
                "application/xml", text, remote.permalink(), remote.fingerprint(), List.of());
    }

    private Remote remote(Intent intent) {
        var loc = addresses.page(intent.locale(), intent.slug());
        var variant = intent.variant();
        var lastmod =
                variant == null
                        ? ""
                        : variant.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Remote(
                loc, addresses.absolute("/" + INDEX), SitemapBlock.fingerprint(loc, lastmod));
    }

    @Override
    public Outcome execute(Step step, Intent intent, Channel channel) {
        turn.lock();
        try {
            if (!isWritten(intent)) {
                rebuild(channel.id());
            }
            return new Outcome.Done(remote(intent));
        } finally {
            turn.unlock();
        }
    }

    private boolean isWritten(Intent intent) {
        var sequence = written.get(new Place(intent.entry(), intent.locale()));
        return intent.variant() == null
                ? sequence == null && !written.isEmpty()
                : sequence != null && sequence >= intent.sequence();
    }

    private void rebuild(String channel) {
        long head = journal.head();
        var places = new HashMap<Place, Long>();
        var pages = new ArrayList<>(urls.homes(shelf.locales(channel)));
        var entry = new ArrayList<Shelf.Card>();
        for (var page = shelf.page(channel, null, PAGE);
                !page.isEmpty();
                page = shelf.page(channel, page.getLast(), PAGE)) {
            for (var card : page) {
                if (!entry.isEmpty() && !entry.getFirst().entry().equals(card.entry())) {
                    pages.addAll(urls.of(live(entry, head)));
                    entry.clear();
                }
                entry.add(card);
                places.put(new Place(card.entry(), card.locale()), card.sequence());
            }
        }
        pages.addAll(urls.of(live(entry, head)));
        writeParts(pages);
        written.clear();
        written.putAll(places);
    }

    private List<LiveVariant> live(List<Shelf.Card> cards, long head) {
        return cards.stream()
                .map(card -> journal.live(card.entry(), card.locale(), head))
                .flatMap(Optional::stream)
                .toList();
    }

    private void writeParts(List<SitemapUrl> pages) {
        int size = (int) profile.limit("urlsPerPart");
        var parts = new ArrayList<String>();
        for (int from = 0; from < pages.size(); from += size) {
            var name = "sitemap-" + (parts.size() + 1) + ".xml";
            folder.write(
                    name,
                    SitemapXml.part(pages.subList(from, Math.min(from + size, pages.size()))));
            parts.add(name);
        }
        folder.write(
                INDEX,
                SitemapXml.index(
                        parts.stream().map(name -> addresses.absolute("/" + name)).toList()));
        folder.names("").stream()
                .filter(name -> name.startsWith("sitemap-") && !parts.contains(name))
                .forEach(folder::delete);
    }

    @Override
    public Observed observe(Intent intent, Channel channel) {
        var loc = addresses.page(intent.locale(), intent.slug());
        return folder.names("").stream()
                .filter(name -> name.startsWith("sitemap-"))
                .map(folder::read)
                .flatMap(Optional::stream)
                .map(PublicFile::text)
                .map(part -> SitemapBlock.find(part, loc))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Observed::absent);
    }
}
