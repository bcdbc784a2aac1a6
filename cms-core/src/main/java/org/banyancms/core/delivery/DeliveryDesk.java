package org.banyancms.core.delivery;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;

/** Finds live variants by id and by slug, at the journal's head or as of a sequence. */
public final class DeliveryDesk {
    private final Journal journal;
    private final SlugStore slugs;

    public DeliveryDesk(Journal journal, SlugStore slugs) {
        this.journal = journal;
        this.slugs = slugs;
    }

    /**
     * An entry in a language, or, only where the caller names them, in the first of the fallback
     * languages that is live.
     */
    public Delivery byId(EntryId entry, LocaleTag locale, List<LocaleTag> fallback) {
        return byId(entry, locale, fallback, journal.head());
    }

    /** The same as of a sequence. */
    public Delivery byId(EntryId entry, LocaleTag locale, List<LocaleTag> fallback, long head) {
        var live = journal.liveVariants(entry, head);
        var found = of(live, locale);
        for (var other : fallback) {
            found = found.or(() -> of(live, other));
        }
        return found.<Delivery>map(variant -> found(variant, locale, live, head))
                .orElseGet(() -> absent(entry, locale, live));
    }

    /**
     * The variant that has a slug in a language; a slug of former times leads to the one of today.
     */
    public Delivery bySlug(LocaleTag locale, String slug) {
        return bySlug(locale, slug, journal.head());
    }

    /** The same as of a sequence. */
    public Delivery bySlug(LocaleTag locale, String slug, long head) {
        var found = journal.liveBySlug(locale, slug, head);
        if (found.isPresent()) {
            var entry = found.get().entry();
            return found(found.get(), locale, journal.liveVariants(entry, head), head);
        }
        return slugs.holder(locale, slug)
                .map(entry -> former(entry, locale, head))
                .orElseGet(() -> new Delivery.NotLive(List.of()));
    }

    /** The newest sequence. */
    public long head() {
        return journal.head();
    }

    private Delivery former(EntryId entry, LocaleTag locale, long head) {
        var live = journal.liveVariants(entry, head);
        return of(live, locale)
                .<Delivery>map(variant -> new Delivery.Moved(locale, variant.slug()))
                .orElseGet(() -> absent(entry, locale, live));
    }

    private Delivery found(
            LiveVariant variant, LocaleTag asked, List<LiveVariant> live, long head) {
        return new Delivery.Found(variant, asked, live, journal.changed(variant.entry(), head));
    }

    private Delivery absent(EntryId entry, LocaleTag locale, List<LiveVariant> live) {
        return journal.last(entry, locale)
                .filter(DeliveryDesk::isTombstone)
                .<Delivery>map(Delivery.Gone::new)
                .orElseGet(() ->
                        new Delivery.NotLive(live.stream().map(LiveVariant::locale).toList()));
    }

    private static boolean isTombstone(PastVariant past) {
        return past.removal() != null
                && (past.removal().removal() == Change.Removal.KILL
                        || past.removal().removal() == Change.Removal.TAKEDOWN);
    }

    private static Optional<LiveVariant> of(List<LiveVariant> live, LocaleTag locale) {
        return live.stream().filter(variant -> variant.locale().equals(locale)).findFirst();
    }
}
