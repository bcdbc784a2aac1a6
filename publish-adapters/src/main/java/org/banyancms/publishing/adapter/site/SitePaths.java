package org.banyancms.publishing.adapter.site;

import org.banyancms.core.locale.LocaleTag;

/**
 * Where the site's files stand in its folder; each is served under {@code /site/} by the same path.
 */
public final class SitePaths {
    /** The style sheet. */
    public static final String STYLE = "site.css";

    /** The chooser of languages. */
    public static final String CHOOSER = "index.html";

    /** What is shown where nothing is. */
    public static final String NOT_FOUND = "404.html";

    /** Ending of a tombstone; the page that it stands for ends in {@code .html}. */
    public static final String TOMBSTONE = ".410.html";

    private SitePaths() {}

    /** The page of a variant. */
    static String page(LocaleTag locale, String slug) {
        return locale.value() + "/" + slug + ".html";
    }

    /** The tombstone of a variant. */
    static String tombstone(LocaleTag locale, String slug) {
        return locale.value() + "/" + slug + TOMBSTONE;
    }

    /** The start page of a language. */
    static String home(LocaleTag locale) {
        return locale.value() + "/index.html";
    }

    /** The list of a topic. */
    static String topic(LocaleTag locale, String code) {
        return topics(locale) + "/" + code + ".html";
    }

    /** The folder of the topics' lists. */
    static String topics(LocaleTag locale) {
        return locale.value() + "/topic";
    }
}
