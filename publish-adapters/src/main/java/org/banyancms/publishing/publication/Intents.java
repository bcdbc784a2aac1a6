package org.banyancms.publishing.publication;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.publishing.adapter.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a wish what an adapter needs to fulfil it: the live variant and its languages on the
 * same channel.
 */
public final class Intents {
    private final Publications publications;
    private final Journal journal;

    public Intents(Publications publications, Journal journal) {
        this.publications = publications;
        this.journal = journal;
    }

    /**
     * The intent of a publication's wish.
     *
     * @return nothing where the variant is no longer kept, because newer commits have replaced it
     *     long since
     */
    public Optional<Intent> of(Publication it, Desired desired) {
        var key = it.key();
        if (!desired.present()) {
            return Optional.of(intent(it, desired, null));
        }
        return journal.live(key.entry(), key.locale(), desired.sequence())
                .map(variant -> intent(it, desired, variant));
    }

    private Intent intent(Publication it, Desired desired, @Nullable LiveVariant variant) {
        var key = it.key();
        var applied = it.applied();
        return new Intent(
                key.entry(),
                key.locale(),
                desired.sequence(),
                desired.cause(),
                desired.at(),
                variant,
                siblings(key),
                desired.removal(),
                desired.reason(),
                desired.notice(),
                desired.slug(),
                applied == null ? 0 : applied.sequence(),
                applied == null ? null : applied.remote());
    }

    private List<LiveVariant> siblings(PublicationKey key) {
        var wanted =
                publications.of(key.entry()).stream()
                        .filter(it ->
                                it.key().channel().equals(key.channel()) && it.desired().present())
                        .map(it -> it.key().locale())
                        .toList();
        return journal.liveVariants(key.entry(), journal.head()).stream()
                .filter(variant -> wanted.contains(variant.locale()))
                .toList();
    }
}
