package org.banyancms.publishing.adapter.sitemap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.Story;
import org.jspecify.annotations.Nullable;

/** Turns an entry's live variants into pages of the sitemap. */
final class SitemapUrls {
    private final PublicAddresses addresses;
    private final long imagesPerUrl;

    SitemapUrls(PublicAddresses addresses, long imagesPerUrl) {
        this.addresses = addresses;
        this.imagesPerUrl = imagesPerUrl;
    }

    /** The pages of one entry: each names all of them. */
    List<SitemapUrl> of(Collection<LiveVariant> variants) {
        var places = new LinkedHashMap<LocaleTag, String>();
        variants.forEach(it -> places.put(it.locale(), addresses.page(it.locale(), it.slug())));
        var alternates = alternates(places, null);
        return variants.stream()
                .map(it ->
                        new SitemapUrl(
                                addresses.page(it.locale(), it.slug()),
                                it.publishedAt(),
                                alternates,
                                images(new Story(it))))
                .toList();
    }

    /** The start pages. */
    List<SitemapUrl> homes(Collection<LocaleTag> locales) {
        var places = new LinkedHashMap<LocaleTag, String>();
        locales.forEach(it -> places.put(it, addresses.home(it)));
        var chooser = addresses.absolute("/site/");
        var alternates = alternates(places, chooser);
        var urls = new ArrayList<SitemapUrl>();
        urls.add(new SitemapUrl(chooser, null, alternates, List.of()));
        places.values()
                .forEach(home -> urls.add(new SitemapUrl(home, null, alternates, List.of())));
        return urls;
    }

    private static Map<String, String> alternates(
            Map<LocaleTag, String> places, @Nullable String chooser) {
        var alternates = new LinkedHashMap<String, String>();
        places.forEach((locale, url) -> alternates.put(locale.value(), url));
        var otherwise =
                chooser != null
                        ? chooser
                        : places.getOrDefault(LocaleTag.EN, places.get(LocaleTag.VI));
        if (otherwise != null) {
            alternates.put("x-default", otherwise);
        } else if (!places.isEmpty()) {
            alternates.put("x-default", places.values().iterator().next());
        }
        return alternates;
    }

    private List<String> images(Story story) {
        return story.pictures().stream()
                .limit(imagesPerUrl)
                .map(picture -> addresses.absolute(picture.urlNear(1280)))
                .toList();
    }
}
