package org.banyancms.publishing.adapter.feed;

import java.util.regex.Pattern;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.story.ReaderFormat;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.Story;

/** Turns stories into items of a feed. */
final class FeedItems {
    private static final Pattern ADDRESS = Pattern.compile("\\b(src|href|poster)=\"/(?!/)");
    private static final Pattern SET = Pattern.compile("\\bsrcset=\"([^\"]*)\"");

    private final PublicAddresses addresses;
    private final ReaderWords words;

    FeedItems(PublicAddresses addresses, ReaderWords words) {
        this.addresses = addresses;
        this.words = words;
    }

    FeedItem of(Story story) {
        var variant = story.variant();
        return new FeedItem(
                FeedItem.id(variant.entry(), variant.locale()),
                addresses.page(variant.locale(), variant.slug()),
                variant.locale(),
                story.title(),
                story.summary(),
                corrections(story) + absolute(String.join("\n", story.html().values())),
                story.organisation(),
                variant.topics().stream().map(code -> words.topic(variant.locale(), code)).toList(),
                variant.firstPublishedAt(),
                variant.publishedAt(),
                story.pictures(),
                variant.revision(),
                variant.hash().value());
    }

    private String corrections(Story story) {
        var format = new ReaderFormat(story.locale());
        var html = new StringBuilder();
        story.variant()
                .corrections()
                .reversed()
                .forEach(it ->
                        html.append("<p><strong>")
                                .append(
                                        escaped(
                                                words.word(
                                                        story.locale(),
                                                        "corrections",
                                                        "date",
                                                        format.day(it.at()))))
                                .append("</strong> ")
                                .append(escaped(it.notice()))
                                .append("</p>\n"));
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String absolute(String html) {
        var base = addresses.base();
        var plain = ADDRESS.matcher(html).replaceAll(found -> found.group(1) + "=\"" + base + "/");
        return SET.matcher(plain)
                .replaceAll(found ->
                        "srcset=\""
                                + found.group(1).replaceAll("(^|,\\s*)/(?!/)", "$1" + base + "/")
                                + "\"");
    }
}
