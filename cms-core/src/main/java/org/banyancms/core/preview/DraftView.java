package org.banyancms.core.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryFilter;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.LiveVariants;

/** The drafts, newest entries first. */
final class DraftView implements View {
    private final EntryStore entries;
    private final SlugStore slugs;
    private final LiveVariants variants;
    private final Journal journal;

    DraftView(EntryStore entries, SlugStore slugs, LiveVariants variants, Journal journal) {
        this.entries = entries;
        this.slugs = slugs;
        this.variants = variants;
        this.journal = journal;
    }

    private Optional<Entry> entry(EntryId id) {
        return entries.find(id).filter(entry -> !entry.archived());
    }

    @Override
    public Optional<Preview> find(EntryId id, LocaleTag locale) {
        return entry(id).flatMap(entry -> shown(entry, locale));
    }

    private Optional<Preview> shown(Entry entry, LocaleTag locale) {
        return entry.variant(locale).map(variant -> shown(entry, variant));
    }

    private Preview shown(Entry entry, Variant variant) {
        return new Preview(
                Preview.Kind.DRAFT,
                variants.draft(entry, variant, journal.head()),
                locales(entry),
                variant.stage(),
                null);
    }

    private static List<LocaleTag> locales(Entry entry) {
        return entry.variants().keySet().stream().sorted().toList();
    }

    @Override
    public List<LocaleTag> locales(EntryId id) {
        return entry(id).map(DraftView::locales).orElse(List.of());
    }

    @Override
    public Optional<EntryId> bySlug(LocaleTag locale, String slug) {
        return slugs.holder(locale, slug);
    }

    @Override
    public Page page(LocaleTag locale, Set<String> types, String after, int limit) {
        var shown = new ArrayList<Preview>();
        var place = after.isEmpty() ? null : new EntryId(after);
        var filter =
                new EntryFilter(
                        types.size() == 1 ? types.iterator().next() : null,
                        null,
                        null,
                        locale,
                        null,
                        List.of(),
                        false);
        while (true) {
            var found = entries.page(filter, place, limit);
            for (var entry : found) {
                place = entry.id();
                if (types.isEmpty() || types.contains(entry.type())) {
                    shown(entry, locale).ifPresent(shown::add);
                }
                if (shown.size() == limit) {
                    return new Page(shown, place.value());
                }
            }
            if (found.size() < limit) {
                return new Page(shown, "");
            }
        }
    }
}
