package org.banyancms.core.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.Slugging;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.journal.CorrectionNotice;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the live version of a variant: its document, its slug, when it first went out, and its
 * corrections so far.
 */
public final class LiveVariants {
    private final Entries entries;
    private final LiveDocuments documents;
    private final LiveShaper shaper;
    private final Slugging slugging;
    private final Journal journal;
    private final Clock clock;

    public LiveVariants(
            Entries entries,
            LiveDocuments documents,
            LiveShaper shaper,
            Slugging slugging,
            Journal journal,
            Clock clock) {
        this.entries = entries;
        this.documents = documents;
        this.shaper = shaper;
        this.slugging = slugging;
        this.journal = journal;
        this.clock = clock;
    }

    LiveVariant make(Entry entry, Variant variant, long head, @Nullable Notice notice) {
        return made(entry, variant, head, notice, slugging::give);
    }

    /** What a variant as it stands now would be; nothing is taken for it. */
    public LiveVariant draft(Entry entry, Variant variant, long head) {
        return made(entry, variant, head, null, Slugging::suggest);
    }

    private LiveVariant made(
            Entry entry,
            Variant variant,
            long head,
            @Nullable Notice notice,
            BiFunction<Entry, Variant, String> slugs) {
        var now = clock.instant();
        var last = journal.last(entry.id(), variant.locale());
        var corrections =
                new ArrayList<>(
                        last.map(PastVariant::variant)
                                .map(LiveVariant::corrections)
                                .orElse(List.of()));
        if (notice != null) {
            corrections.add(
                    new CorrectionNotice(
                            corrections.size() + 1,
                            now,
                            notice.text(),
                            notice.wrong(),
                            notice.right()));
        }
        var live = journal.live(entry.id(), variant.locale(), head);
        var slug =
                variant.fields().text("slug").isEmpty() && last.isPresent()
                        ? last.get().variant().slug()
                        : slugs.apply(entry, variant);
        return new LiveVariant(
                entry.id(),
                variant.locale(),
                entry.type(),
                entry.issuedBy(),
                entry.topics(),
                slug,
                variant.revision(),
                entries.hash(entry, variant.locale()),
                documents.make(entry, variant),
                live.or(() -> last.map(PastVariant::variant))
                        .map(LiveVariant::firstPublishedAt)
                        .orElse(now),
                now,
                corrections);
    }

    /** The version in the present shape of its type; nothing when it has it. */
    Optional<LiveVariant> reshaped(LiveVariant live) {
        var document = live.document();
        int version = document.get("typeVersion") instanceof Number number ? number.intValue() : 0;
        var fields = LiveDocuments.tree(document, "fields");
        var attic = LiveDocuments.tree(document, "attic");
        return shaper.reshaped(live.type(), version, live.locale(), fields, attic)
                .map(shape -> live.with(documents.reshaped(document, live.locale(), shape)));
    }

    /** The same version again in the present shape of its type, with one more notice. */
    LiveVariant again(LiveVariant past, @Nullable Notice notice) {
        var live = reshaped(past).orElse(past);
        var corrections = new ArrayList<>(live.corrections());
        if (notice != null) {
            corrections.add(
                    new CorrectionNotice(
                            corrections.size() + 1,
                            clock.instant(),
                            notice.text(),
                            notice.wrong(),
                            notice.right()));
        }
        return new LiveVariant(
                live.entry(),
                live.locale(),
                live.type(),
                live.owner(),
                live.topics(),
                live.slug(),
                live.revision(),
                live.hash(),
                live.document(),
                live.firstPublishedAt(),
                clock.instant(),
                corrections);
    }

    record Notice(String text, @Nullable String wrong, @Nullable String right) {}
}
