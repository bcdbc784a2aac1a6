package org.banyancms.publishing.adapter.site;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param locale the page's language
 * @param title the page's own title
 * @param description a sentence or two for search engines
 * @param canonical the page's absolute address, null for pages that are no place of their own
 * @param alternates the same page in each language, itself included, then {@code x-default}
 * @param languages what the switcher shows
 * @param breadcrumb the way down to the page
 * @param share how the page presents itself to other sites, null where it does not
 * @param jsonLd structured data, null where there is none
 * @param style address of the style sheet
 * @param words the site's words
 */
public record PageFrame(
        LocaleTag locale,
        String title,
        String description,
        @Nullable String canonical,
        List<Link> alternates,
        List<Link> languages,
        List<Link> breadcrumb,
        @Nullable Share share,
        @Nullable String jsonLd,
        String style,
        ReaderWords words) {
    public PageFrame {
        alternates = List.copyOf(alternates);
        languages = List.copyOf(languages);
        breadcrumb = List.copyOf(breadcrumb);
    }

    /** A word of the site. */
    public String word(String key) {
        return words.word(locale, key);
    }

    /** A sentence of the site with one named value. */
    public String word(String key, String name, String value) {
        return words.word(locale, key, name, value);
    }

    /** Whether anything is live in the page's language, so that it has lists and feeds. */
    public boolean live() {
        return languages.stream().anyMatch(it -> locale.value().equals(it.lang()));
    }

    /** Where the page's language begins; the chooser where nothing is live in it. */
    public String home() {
        return live() ? "/site/" + locale + "/" : "/site/";
    }

    /** The direction of writing. */
    public String direction() {
        return locale.icu().isRightToLeft() ? "rtl" : "ltr";
    }

    /** The title that a browser shows. */
    public String windowTitle() {
        var site = word("name");
        return title.isEmpty() || title.equals(site) ? site : title + " – " + site;
    }

    /**
     * How a page presents itself to other sites (Open Graph).
     *
     * @param type such as {@code article}
     * @param locale such as {@code vi_VN}
     * @param alternates the other languages, in the same form
     * @param image absolute address of a picture
     * @param imageWidth its pixels
     * @param imageHeight its pixels
     * @param imageAlt its alternative text
     * @param published when first published, RFC 3339
     * @param modified when last changed, RFC 3339
     */
    public record Share(
            String type,
            String locale,
            List<String> alternates,
            @Nullable String image,
            int imageWidth,
            int imageHeight,
            @Nullable String imageAlt,
            @Nullable String published,
            @Nullable String modified) {
        public Share {
            alternates = List.copyOf(alternates);
        }
    }
}
