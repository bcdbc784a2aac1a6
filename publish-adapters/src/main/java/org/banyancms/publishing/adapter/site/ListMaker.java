package org.banyancms.publishing.adapter.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.site.ListPage.Card;
import org.banyancms.publishing.adapter.site.ListPage.Section;
import org.banyancms.publishing.adapter.story.ReaderFormat;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.Story;

/** Turns the newest stories of a language into its start page and the lists of its topics. */
final class ListMaker {
    private static final int PER_SECTION = 3;

    private final ReaderWords words;
    private final FrameMaker frames;
    private final PageMaker pages;
    private final int onHome;

    /**
     * @param onHome how many stories the start page shows
     */
    ListMaker(ReaderWords words, FrameMaker frames, PageMaker pages, int onHome) {
        this.words = words;
        this.frames = frames;
        this.pages = pages;
        this.onHome = onHome;
    }

    /** Every list of a language, by path. */
    Map<String, String> lists(LocaleTag locale, List<Story> newest, List<LocaleTag> locales) {
        var byTopic = byTopic(newest);
        var topics = byTopic.keySet().stream().map(code -> topic(locale, code)).toList();
        var files = new LinkedHashMap<String, String>();
        files.put(SitePaths.home(locale), home(locale, newest, byTopic, topics, locales));
        byTopic.forEach((code, stories) ->
                files.put(SitePaths.topic(locale, code), topicList(locale, code, stories, topics)));
        return files;
    }

    private static Map<String, List<Story>> byTopic(List<Story> newest) {
        var byTopic = new LinkedHashMap<String, List<Story>>();
        for (var story : newest) {
            story.variant()
                    .topics()
                    .forEach(code ->
                            byTopic.computeIfAbsent(code, _ -> new ArrayList<>()).add(story));
        }
        return byTopic;
    }

    private Link topic(LocaleTag locale, String code) {
        return new Link(words.topic(locale, code), "/site/" + SitePaths.topic(locale, code), null);
    }

    private String home(
            LocaleTag locale,
            List<Story> newest,
            Map<String, List<Story>> byTopic,
            List<Link> topics,
            List<LocaleTag> locales) {
        var places = new LinkedHashMap<LocaleTag, String>();
        locales.forEach(it -> places.put(it, "/site/" + it + "/"));
        places.putIfAbsent(locale, "/site/" + locale + "/");
        var tagline = words.word(locale, "tagline");
        var frame = frames.list(locale, words.word(locale, "name"), tagline, List.of(), places);
        var cards = newest.stream().limit(onHome).map(this::card).toList();
        var rest = cards.isEmpty() ? cards : cards.subList(1, cards.size());
        var sections =
                byTopic.entrySet().stream()
                        .filter(topic -> topic.getValue().size() >= 2)
                        .map(topic ->
                                new Section(
                                        topic(locale, topic.getKey()),
                                        topic.getValue().stream()
                                                .limit(PER_SECTION)
                                                .map(this::card)
                                                .toList()))
                        .toList();
        var page =
                new ListPage(
                        words.word(locale, "name"),
                        tagline,
                        cards.isEmpty() ? null : cards.getFirst(),
                        rest,
                        newest.size() > onHome / 2 ? sections : List.of(),
                        topics);
        return pages.list(frame, page);
    }

    private String topicList(
            LocaleTag locale, String code, List<Story> stories, List<Link> topics) {
        var name = words.topic(locale, code);
        var path = "/site/" + SitePaths.topic(locale, code);
        var crumbs =
                List.of(
                        new Link(words.word(locale, "home"), "/site/" + locale + "/", null),
                        new Link(name, null, null));
        var frame =
                frames.list(
                        locale, name, words.word(locale, "tagline"), crumbs, Map.of(locale, path));
        var others = topics.stream().filter(topic -> !path.equals(topic.href())).toList();
        var cards = stories.stream().map(this::card).toList();
        return pages.list(frame, new ListPage(name, "", null, cards, List.of(), others));
    }

    private Card card(Story story) {
        var published =
                ArticleMaker.moment(
                        new ReaderFormat(story.locale()), story.variant().firstPublishedAt());
        return new Card(
                story.title(),
                story.summary(),
                "/site/" + SitePaths.page(story.locale(), story.variant().slug()),
                story.typeLabel(),
                published,
                story.cover().orElse(null));
    }
}
