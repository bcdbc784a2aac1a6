package org.banyancms.publishing.adapter.site;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.Picture;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.Story;
import org.jspecify.annotations.Nullable;

/** Makes what every page has around its content. */
final class FrameMaker {
    private static final int SHARE_WIDTH = 1200;

    private final PublicAddresses addresses;
    private final ReaderWords words;
    private final StructuredData data;
    private final String style;

    FrameMaker(PublicAddresses addresses, ReaderWords words, String style) {
        this.addresses = addresses;
        this.words = words;
        this.data = new StructuredData(addresses);
        this.style = style;
    }

    /** The frame of a story's page; the switcher lists the languages in which the story is live. */
    PageFrame story(Story story, Collection<LiveVariant> siblings) {
        var locale = story.locale();
        var places = new LinkedHashMap<LocaleTag, String>();
        siblings.stream()
                .sorted(Comparator.comparing(LiveVariant::locale))
                .forEach(it ->
                        places.put(it.locale(), "/site/" + SitePaths.page(it.locale(), it.slug())));
        places.put(locale, "/site/" + SitePaths.page(locale, story.variant().slug()));
        var url = addresses.page(locale, story.variant().slug());
        var crumbs = crumbs(story);
        return new PageFrame(
                locale,
                story.title(),
                story.summary(),
                url,
                alternates(places, places.get(preferred(places))),
                switcher(places, locale),
                crumbs,
                share(story, places.keySet()),
                data.of(story, url, crumbs),
                style,
                words);
    }

    private List<Link> crumbs(Story story) {
        var locale = story.locale();
        var crumbs = new ArrayList<Link>();
        crumbs.add(new Link(words.word(locale, "home"), "/site/" + locale + "/", null));
        story.variant().topics().stream()
                .findFirst()
                .map(topic ->
                        new Link(
                                words.topic(locale, topic),
                                "/site/" + SitePaths.topic(locale, topic),
                                null))
                .ifPresent(crumbs::add);
        crumbs.add(new Link(story.title(), null, null));
        return crumbs;
    }

    /** The language to offer to a reader of none of them. */
    private static LocaleTag preferred(Map<LocaleTag, String> places) {
        return places.containsKey(LocaleTag.EN)
                ? LocaleTag.EN
                : places.containsKey(LocaleTag.VI)
                        ? LocaleTag.VI
                        : places.keySet().iterator().next();
    }

    private List<Link> alternates(Map<LocaleTag, String> places, @Nullable String otherwise) {
        var alternates = new ArrayList<Link>();
        places.forEach(
                (tag, path) -> alternates.add(new Link("", addresses.absolute(path), tag.value())));
        if (otherwise != null) {
            alternates.add(new Link("", addresses.absolute(otherwise), "x-default"));
        }
        return alternates;
    }

    private List<Link> switcher(Map<LocaleTag, String> places, @Nullable LocaleTag here) {
        return places.entrySet().stream()
                .map(place ->
                        new Link(
                                words.language(place.getKey()),
                                place.getKey().equals(here) ? null : place.getValue(),
                                place.getKey().value()))
                .toList();
    }

    private PageFrame.Share share(Story story, Collection<LocaleTag> locales) {
        var cover = story.cover();
        double width = cover.map(Picture::width).orElse(0);
        double height = cover.map(Picture::height).orElse(0);
        int shown = (int) Math.min(width, SHARE_WIDTH);
        return new PageFrame.Share(
                "article",
                territory(story.locale()),
                locales.stream()
                        .filter(it -> !it.equals(story.locale()))
                        .map(FrameMaker::territory)
                        .toList(),
                cover.map(picture -> addresses.absolute(picture.urlNear(SHARE_WIDTH))).orElse(null),
                shown,
                width == 0 ? 0 : (int) Math.round(shown * height / width),
                cover.map(Picture::alt).orElse(null),
                story.variant().firstPublishedAt().toString(),
                story.variant().publishedAt().toString());
    }

    /** A language with its likeliest territory, as Open Graph wants it. */
    private static String territory(LocaleTag locale) {
        var likely = ULocale.addLikelySubtags(locale.icu());
        return likely.getLanguage() + "_" + likely.getCountry();
    }

    /** The frame of a list; the same list stands in every language that has one. */
    PageFrame list(
            LocaleTag locale,
            String title,
            String description,
            List<Link> crumbs,
            Map<LocaleTag, String> places) {
        var here = places.get(locale);
        return new PageFrame(
                locale,
                title,
                description,
                here == null ? null : addresses.absolute(here),
                alternates(places, crumbs.isEmpty() ? "/site/" : null),
                switcher(places, locale),
                crumbs,
                null,
                null,
                style,
                words);
    }

    /** The frame of a page that is no place of its own. */
    PageFrame bare(LocaleTag locale, String title, Collection<LocaleTag> locales) {
        var homes = new LinkedHashMap<LocaleTag, String>();
        locales.forEach(it -> homes.put(it, "/site/" + it + "/"));
        return new PageFrame(
                locale,
                title,
                "",
                null,
                List.of(),
                switcher(homes, null),
                List.of(),
                null,
                null,
                style,
                words);
    }
}
