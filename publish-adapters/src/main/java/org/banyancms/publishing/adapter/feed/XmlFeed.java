package org.banyancms.publishing.adapter.feed;

import com.rometools.modules.atom.modules.AtomLinkModule;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Writes Atom 1.0 and RSS 2.0. */
final class XmlFeed {
    private static final Namespace TOMBSTONES =
            Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private final PublicAddresses addresses;
    private final FeedMedia media;

    XmlFeed(PublicAddresses addresses) {
        this.addresses = addresses;
        this.media = new FeedMedia(addresses);
    }

    /** Atom, with a tombstone (RFC 6721) for each removal. */
    String atom(FeedItem.All all) {
        var feed = feed(all, "atom_1.0");
        feed.setUri(addresses.feed(all.locale(), "atom"));
        feed.setLinks(
                List.of(
                        link(
                                "self",
                                addresses.feed(all.locale(), "atom"),
                                "application/atom+xml",
                                null),
                        link("alternate", all.home(), "text/html", all.locale().value())));
        var document = document(feed);
        var root = document.getRootElement();
        root.setAttribute("lang", all.locale().value(), Namespace.XML_NAMESPACE);
        for (var gone : all.gone()) {
            root.addContent(
                    new Element("deleted-entry", TOMBSTONES)
                            .setAttribute("ref", gone.id())
                            .setAttribute(
                                    "when", gone.at().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        return text(document);
    }

    /** RSS, whose removals just drop out. */
    String rss(FeedItem.All all) {
        var feed = feed(all, "rss_2.0");
        feed.setLink(all.home());
        var self = new AtomLinkModuleImpl();
        var link = new Link();
        link.setRel("self");
        link.setHref(addresses.feed(all.locale(), "rss"));
        link.setType("application/rss+xml");
        self.setLinks(List.of(link));
        feed.getModules().add((AtomLinkModule) self);
        return text(document(feed));
    }

    private SyndFeed feed(FeedItem.All all, String type) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setTitle(all.title());
        feed.setDescription(all.tagline());
        feed.setLanguage(all.locale().value());
        feed.setPublishedDate(date(all.updated()));
        feed.setGenerator("Banyan");
        feed.setEntries(
                all.items().stream().map(it -> entry(it, type.startsWith("atom"))).toList());
        return feed;
    }

    private SyndEntry entry(FeedItem it, boolean atom) {
        var entry = new SyndEntryImpl();
        // first of all: dates, author and language live in a module that would be lost otherwise
        entry.setModules(new ArrayList<>(media.modules(it.pictures())));
        entry.setUri(it.id());
        entry.setTitle(it.title());
        entry.setLink(it.url());
        entry.setPublishedDate(date(it.published()));
        entry.setUpdatedDate(date(it.updated()));
        entry.setAuthor(it.organisation());
        entry.setDescription(content("text/plain", it.summary()));
        entry.setContents(List.of(content("html", it.html())));
        entry.setCategories(it.topics().stream().map(XmlFeed::category).toList());
        if (atom) {
            entry.setLinks(List.of(link("alternate", it.url(), "text/html", it.locale().value())));
        }
        return entry;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(name);
        return category;
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndLink link(String rel, String href, String type, @Nullable String language) {
        var link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(href);
        link.setType(type);
        link.setHreflang(language);
        return link;
    }

    private static Date date(Instant instant) {
        return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Document document(SyndFeed feed) {
        try {
            WireFeed wire = feed.createWireFeed();
            return new WireFeedOutput().outputJDom(wire);
        } catch (FeedException bug) {
            throw new IllegalStateException("a feed breaks its own rules", bug);
        }
    }

    private static String text(Document document) {
        return new XMLOutputter(
                        Format.getPrettyFormat().setEncoding("UTF-8").setLineSeparator("\n"))
                .outputString(document);
    }
}
