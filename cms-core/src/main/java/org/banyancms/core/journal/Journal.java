package org.banyancms.core.journal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Reading what is public, as of the head or of an earlier sequence. */
public interface Journal {

    /** The sequence of the newest commit; 0 before the first. */
    long head();

    /** Commits after a sequence, in order, as far as the head, at most {@code limit} of them. */
    List<Commit> after(long sequence, int limit);

    /** The variant as it was live at a sequence. */
    Optional<LiveVariant> live(EntryId entry, LocaleTag locale, long sequence);

    /** Those of these entries that were live in a language at a sequence, in no order. */
    default List<LiveVariant> live(Collection<EntryId> entries, LocaleTag locale, long sequence) {
        return entries.stream().flatMap(entry -> live(entry, locale, sequence).stream()).toList();
    }

    /** Every variant of an entry as it was live at a sequence, in order of the language tag. */
    List<LiveVariant> liveVariants(EntryId entry, long sequence);

    /** The same of several entries, in no order among them. */
    default List<LiveVariant> liveVariants(Collection<EntryId> entries, long sequence) {
        return entries.stream().flatMap(entry -> liveVariants(entry, sequence).stream()).toList();
    }

    /** The variant that had a slug in a language at a sequence. */
    Optional<LiveVariant> liveBySlug(LocaleTag locale, String slug, long sequence);

    /**
     * The newest sequence, up to the given one, that changed any variant of an entry; 0 if none
     * did.
     */
    long changed(EntryId entry, long sequence);

    /** The newest version of a variant, live or gone. */
    Optional<PastVariant> last(EntryId entry, LocaleTag locale);

    /** The newest version that ever had a slug in a language, live or gone. */
    Optional<PastVariant> lastBySlug(LocaleTag locale, String slug);

    /**
     * Live variants at a sequence in a stable order, a page at a time.
     *
     * @param after the last variant of the page before, null for the first page
     */
    List<LiveVariant> page(long sequence, @Nullable LiveVariant after, int limit);
}
