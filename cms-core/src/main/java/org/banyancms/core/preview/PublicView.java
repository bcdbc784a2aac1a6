package org.banyancms.core.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;

/** What is or was public at a sequence, in the journal's order. */
final class PublicView implements View {
    private static final int READ = 100;

    private final Journal journal;
    private final long sequence;
    private final Preview.Kind kind;

    PublicView(Journal journal, long sequence, Preview.Kind kind) {
        this.journal = journal;
        this.sequence = sequence;
        this.kind = kind;
    }

    @Override
    public Optional<Preview> find(EntryId entry, LocaleTag locale) {
        return journal.live(entry, locale, sequence).map(this::shown);
    }

    private Preview shown(LiveVariant variant) {
        return new Preview(kind, variant, locales(variant.entry()), null, null);
    }

    @Override
    public List<LocaleTag> locales(EntryId entry) {
        return journal.liveVariants(entry, sequence).stream().map(LiveVariant::locale).toList();
    }

    @Override
    public Optional<EntryId> bySlug(LocaleTag locale, String slug) {
        return journal.liveBySlug(locale, slug, sequence).map(LiveVariant::entry);
    }

    @Override
    public Page page(LocaleTag locale, Set<String> types, String after, int limit) {
        var shown = new ArrayList<Preview>();
        var last =
                after.isEmpty()
                        ? null
                        : journal.live(new EntryId(after), locale, sequence).orElse(null);
        while (true) {
            var found = journal.page(sequence, last, READ);
            for (var variant : found) {
                last = variant;
                if (variant.locale().equals(locale)
                        && (types.isEmpty() || types.contains(variant.type()))) {
                    shown.add(shown(variant));
                }
                if (shown.size() == limit) {
                    return new Page(shown, shown.getLast().variant().entry().value());
                }
            }
            if (found.size() < READ) {
                return new Page(shown, "");
            }
        }
    }
}
