package org.banyancms.publishing.adapter.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.banyancms.core.journal.Change.Removal;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.publishing.adapter.Intent;
import org.banyancms.publishing.adapter.Shelf;
import org.banyancms.publishing.adapter.files.PublicFolder;
import org.banyancms.publishing.adapter.story.Story;

/**
 * Puts pages and lists in their places. One thread at a time; lists are made again only when what
 * they show changed.
 */
final class SiteBuilder {
    private final PublicFolder folder;
    private final PageWriter pages;
    private final Shelf shelf;
    private final Journal journal;
    private final int listed;
    private final Map<LocaleTag, Built> built = new HashMap<>();
    private final DrawnPages drawn = new DrawnPages();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param listed how many stories of a language are listed at all
     */
    SiteBuilder(PublicFolder folder, PageWriter pages, Shelf shelf, Journal journal, int listed) {
        this.folder = folder;
        this.pages = pages;
        this.shelf = shelf;
        this.journal = journal;
        this.listed = listed;
    }

    /** What a language's lists were made of. */
    private record Built(List<Shelf.Card> cards, List<LocaleTag> locales) {}

    /** Writes what no publication changes: style, language chooser, page for missing pages. */
    void furnish(String channel) {
        turn.lock();
        try {
            folder.write(SitePaths.STYLE, pages.style());
            writeChooser(shelf.locales(channel));
        } finally {
            turn.unlock();
        }
    }

    /** Makes every list again. */
    void remake(String channel) {
        turn.lock();
        try {
            built.clear();
            var locales = shelf.locales(channel);
            locales.forEach(locale -> rebuild(channel, locale, locales));
            writeChooser(locales);
        } finally {
            turn.unlock();
        }
    }

    /** Brings the site to what an intent wants. */
    void apply(Intent intent, String channel) {
        turn.lock();
        try {
            removeOld(intent);
            intent.siblings().stream()
                    .filter(it -> !it.locale().equals(intent.locale()))
                    .filter(it -> !drawn.has(it, intent.siblings()))
                    .forEach(it -> write(it, intent.siblings()));
            if (intent.variant() != null) {
                write(intent.variant(), intent.siblings()); // whatever has happened to the file
            }
            rebuildLists(channel, intent.locale());
        } finally {
            turn.unlock();
        }
    }

    private void write(LiveVariant variant, List<LiveVariant> siblings) {
        pages.write(new Story(variant), siblings);
        drawn.add(variant, siblings);
    }

    private void removeOld(Intent intent) {
        var page = SitePaths.page(intent.locale(), intent.slug());
        var tombstone = SitePaths.tombstone(intent.locale(), intent.slug());
        if (intent.variant() != null) {
            folder.delete(tombstone);
        } else if (intent.removal() == Removal.KILL || intent.removal() == Removal.TAKEDOWN) {
            folder.write(tombstone, pages.tombstone(intent));
        }
        var standing = intent.standing();
        if (standing != null && !standing.id().equals(page)) {
            folder.delete(standing.id()); // it stood at another address before
            drawn.forget(standing.id());
        }
        if (intent.variant() == null) {
            folder.delete(page);
            drawn.forget(page);
        }
    }

    private void rebuildLists(String channel, LocaleTag changed) {
        var locales = shelf.locales(channel);
        boolean sameLanguages =
                Optional.ofNullable(built.get(changed))
                        .map(it -> it.locales().equals(locales))
                        .orElse(false);
        for (var locale : sameLanguages ? List.of(changed) : locales) {
            rebuild(channel, locale, locales);
        }
        if (!locales.contains(changed)) {
            removeLists(changed);
        }
        if (!sameLanguages) {
            writeChooser(locales);
        }
    }

    private void rebuild(String channel, LocaleTag locale, List<LocaleTag> locales) {
        var now = new Built(shelf.latest(channel, locale, listed), locales);
        if (now.equals(built.get(locale))) {
            return;
        }
        long head = journal.head();
        var stories =
                now.cards().stream()
                        .map(card -> journal.live(card.entry(), locale, head))
                        .flatMap(Optional::stream)
                        .map(Story::new)
                        .toList();
        var files = pages.lists(locale, stories, locales);
        files.forEach(folder::write);
        removeTopicsExcept(locale, files.keySet());
        built.put(locale, now);
    }

    private void removeTopicsExcept(LocaleTag locale, Set<String> kept) {
        for (var name : folder.names(SitePaths.topics(locale))) {
            var path = SitePaths.topics(locale) + "/" + name;
            if (!kept.contains(path)) {
                folder.delete(path);
            }
        }
    }

    private void removeLists(LocaleTag locale) {
        folder.delete(SitePaths.home(locale));
        folder.delete(locale.value() + "/" + SitePaths.NOT_FOUND);
        removeTopicsExcept(locale, Set.of());
        built.remove(locale);
    }

    private void writeChooser(List<LocaleTag> locales) {
        folder.write(SitePaths.CHOOSER, pages.chooser(locales));
        folder.write(SitePaths.NOT_FOUND, pages.notFound(LocaleTag.VI, locales));
        for (var locale : locales) {
            folder.write(
                    locale.value() + "/" + SitePaths.NOT_FOUND, pages.notFound(locale, locales));
        }
    }
}
