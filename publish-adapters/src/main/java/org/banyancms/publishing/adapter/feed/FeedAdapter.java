package org.banyancms.publishing.adapter.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.banyancms.core.journal.Journal;
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
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.Story;
import org.banyancms.publishing.channel.Channel;
import org.banyancms.publishing.profile.ChannelProfile;

/**
 * The feeds as a channel: one file for each language and format, made again when what it shows
 * changes.
 */
public final class FeedAdapter extends FileAdapter {
    private static final String OLDER = "older-than-the-feed";
    private static final List<String> FORMATS = List.of("atom", "rss", "json");

    private final ReaderWords words = new ReaderWords();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<LocaleTag, Built> built = new HashMap<>();
    private final PublicFolder folder;
    private final Shelf shelf;
    private final Journal journal;
    private final PublicAddresses addresses;
    private final FeedItems items;
    private final XmlFeed xml;
    private final JsonFeed json;
    private final ChannelProfile profile;

    public FeedAdapter(
            PublicFolder folder,
            Shelf shelf,
            Journal journal,
            PublicAddresses addresses,
            ChannelProfile profile) {
        super("feed", folder);
        this.folder = folder;
        this.shelf = shelf;
        this.journal = journal;
        this.addresses = addresses;
        this.items = new FeedItems(addresses, words);
        this.xml = new XmlFeed(addresses);
        this.json = new JsonFeed(addresses);
        this.profile = profile;
    }

    /** What a language's feeds were made of. */
    private record Built(List<Shelf.Card> cards, List<Shelf.Card> gone) {}

    @Override
    public void furnish() {
        for (var locale : List.of(LocaleTag.VI, LocaleTag.EN)) {
            if (folder.read(file(locale, "atom")).isEmpty()) {
                write(
                        new FeedItem.All(
                                locale,
                                words.word(locale, "name"),
                                words.word(locale, "tagline"),
                                addresses.absolute("/site/"),
                                Instant.EPOCH,
                                List.of(),
                                List.of()));
            }
        }
    }

    @Override
    public void remake() {
        turn.lock();
        try {
            built.clear();
            folder.names("").stream()
                    .filter(name -> name.endsWith(".atom"))
                    .map(name -> new LocaleTag(name.substring(0, name.length() - ".atom".length())))
                    .forEach(locale -> rebuild(kind(), locale));
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
        return new Probe(true, null, addresses.feed(LocaleTag.VI, "atom"));
    }

    @Override
    public Rendition render(Intent intent, Channel channel) {
        var variant = intent.variant();
        var entries = variant == null ? List.<FeedItem>of() : List.of(items.of(new Story(variant)));
        var text = xml.atom(all(intent.locale(), entries, List.of()));
        var id = FeedItem.id(intent.entry(), intent.locale());
        return new Rendition(
                "application/atom+xml",
                text,
                addresses.feed(intent.locale(), "atom"),
                FeedEntry.fingerprint(text, id).orElse(""),
                List.of());
    }

    @Override
    public Outcome execute(Step step, Intent intent, Channel channel) {
        turn.lock();
        try {
            rebuild(channel.id(), intent.locale());
            return new Outcome.Done(remote(intent, channel));
        } finally {
            turn.unlock();
        }
    }

    private Remote remote(Intent intent, Channel channel) {
        var id = FeedItem.id(intent.entry(), intent.locale());
        var fingerprint = isOlder(intent, channel) ? OLDER : render(intent, channel).fingerprint();
        return new Remote(id, addresses.feed(intent.locale(), "atom"), fingerprint);
    }

    /** Whether the feed is full of newer stories. */
    private boolean isOlder(Intent intent, Channel channel) {
        return shelf.latest(channel.id(), intent.locale(), (int) profile.limit("items")).stream()
                .noneMatch(card -> card.entry().equals(intent.entry()));
    }

    private void rebuild(String channel, LocaleTag locale) {
        var now =
                new Built(
                        shelf.latest(channel, locale, (int) profile.limit("items")),
                        shelf.removed(channel, locale, (int) profile.limit("tombstones")));
        if (now.equals(built.get(locale))) {
            return;
        }
        long head = journal.head();
        var entries =
                now.cards().stream()
                        .map(card -> journal.live(card.entry(), locale, head))
                        .flatMap(Optional::stream)
                        .map(it -> items.of(new Story(it)))
                        .toList();
        var gone =
                now.gone().stream()
                        .map(it -> new FeedItem.Gone(FeedItem.id(it.entry(), locale), it.at()))
                        .toList();
        write(all(locale, entries, gone));
        built.put(locale, now);
    }

    private FeedItem.All all(LocaleTag locale, List<FeedItem> entries, List<FeedItem.Gone> gone) {
        var updated =
                Stream.concat(
                                entries.stream().map(FeedItem::updated),
                                gone.stream().map(FeedItem.Gone::at))
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return new FeedItem.All(
                locale,
                words.word(locale, "name"),
                words.word(locale, "tagline"),
                entries.isEmpty() ? addresses.absolute("/site/") : addresses.home(locale),
                updated,
                entries,
                gone);
    }

    private void write(FeedItem.All feed) {
        folder.write(file(feed.locale(), "atom"), xml.atom(feed));
        folder.write(file(feed.locale(), "rss"), xml.rss(feed));
        folder.write(file(feed.locale(), "json"), json.write(feed));
    }

    private static String file(LocaleTag locale, String format) {
        return locale.value() + "." + format;
    }

    @Override
    public Observed observe(Intent intent, Channel channel) {
        return seen(intent, channel)
                .map(fingerprint -> Observed.present(intent.locale(), fingerprint))
                .orElseGet(Observed::absent);
    }

    /**
     * The entry as it stands in the feed; what is older than all that a feed shows counts as shown.
     */
    private Optional<String> seen(Intent intent, Channel channel) {
        var id = FeedItem.id(intent.entry(), intent.locale());
        var feed = folder.read(file(intent.locale(), "atom")).map(PublicFile::text);
        var shown = feed.flatMap(text -> FeedEntry.fingerprint(text, id));
        if (shown.isPresent() || intent.variant() == null) {
            return shown;
        }
        return feed.filter(_ -> isOlder(intent, channel)).map(_ -> OLDER);
    }

    /** The formats of each language's feed. */
    public static List<String> formats() {
        return FORMATS;
    }
}
