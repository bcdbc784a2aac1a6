package org.banyancms.publishing.adapter.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.PublicAddresses;
import org.banyancms.publishing.adapter.files.PublicFolder;
import org.banyancms.publishing.adapter.site.PageMaker.Notice;
import org.banyancms.publishing.adapter.story.ReaderFormat;
import org.banyancms.publishing.adapter.story.ReaderWords;
import org.banyancms.publishing.adapter.story.Story;
import org.thymeleaf.ITemplateEngine;

/** Makes the text of every kind of page, and puts a story's page in its place. */
final class PageWriter {
    private final ReaderWords words = new ReaderWords();
    private final PublicFolder folder;
    private final PageMaker pages;
    private final FrameMaker frames;
    private final ArticleMaker articles;
    private final ListMaker lists;
    private final String style;

    PageWriter(
            PublicFolder folder,
            ITemplateEngine engine,
            PublicAddresses addresses,
            String style,
            int onHome) {
        this.folder = folder;
        this.style = style;
        this.pages = new PageMaker(engine);
        this.frames =
                new FrameMaker(
                        addresses,
                        words,
                        "/site/" + SitePaths.STYLE + "?v=" + Fingerprint.tag(style));
        this.articles = new ArticleMaker(words);
        this.lists = new ListMaker(words, frames, pages, onHome);
    }

    String style() {
        return style;
    }

    String article(Story story, Collection<LiveVariant> siblings) {
        return pages.article(frames.story(story, siblings), articles.page(story));
    }

    void write(Story story, Collection<LiveVariant> siblings) {
        folder.write(
                SitePaths.page(story.locale(), story.variant().slug()), article(story, siblings));
    }

    Map<String, String> lists(LocaleTag locale, List<Story> newest, List<LocaleTag> locales) {
        return lists.lists(locale, newest, locales);
    }

    String chooser(List<LocaleTag> locales) {
        var homeFirst = new ArrayList<LocaleTag>(List.of(LocaleTag.VI, LocaleTag.EN));
        homeFirst.retainAll(locales);
        locales.stream().filter(it -> !homeFirst.contains(it)).forEach(homeFirst::add);
        return pages.chooser(
                frames.bare(LocaleTag.VI, words.word(LocaleTag.VI, "name"), homeFirst));
    }

    String notFound(LocaleTag locale, List<LocaleTag> locales) {
        var heading = words.word(locale, "notfound");
        var notice = new Notice(heading, words.word(locale, "notfoundtext"), List.of());
        return pages.notice(frames.bare(locale, heading, locales), notice);
    }

    /** Outlives the lists of its language, so it leads to the chooser. */
    String tombstone(Intent intent) {
        var locale = intent.locale();
        boolean killed = intent.removal() == Removal.KILL;
        var heading = words.word(locale, killed ? "gone" : "takedown");
        var remarks = new ArrayList<String>();
        remarks.add(
                words.word(locale, "goneon", "date", new ReaderFormat(locale).day(intent.at())));
        if (killed && intent.reason() != null && !intent.reason().isBlank()) {
            remarks.add(
                    words.word(locale, "reason", "reason", words.reason(locale, intent.reason())));
        }
        if (intent.notice() != null) {
            remarks.add(intent.notice());
        }
        var notice =
                new Notice(
                        heading, words.word(locale, killed ? "gonetext" : "takedowntext"), remarks);
        return pages.notice(frames.bare(locale, heading, List.of()), notice);
    }
}
