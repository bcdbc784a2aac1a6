package org.banyancms.core.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.SlugStore;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.release.LiveVariants;
import org.banyancms.core.release.ReleaseStore;

/** Shows those who may what readers would see. */
public final class PreviewDesk {
    /** Reads of one list, where little of it is for the caller to see. */
    private static final int MOST_READS = 20;

    private final EntryStore entries;
    private final Journal journal;
    private final ReleaseStore releases;
    private final ChannelDirectory channels;
    private final Clock clock;
    private final View drafts;

    public PreviewDesk(
            EntryStore entries,
            SlugStore slugs,
            LiveVariants variants,
            Journal journal,
            ReleaseStore releases,
            ChannelDirectory channels,
            Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.releases = releases;
        this.channels = channels;
        this.clock = clock;
        this.drafts = new DraftView(entries, slugs, variants, journal);
    }

    /**
     * An entry in a language, or in the first of the fallback languages in which it would be there.
     *
     * @return empty when it would not be there, or is not for the caller to see
     */
    public Optional<Preview> byId(
            Actor actor, EntryId id, LocaleTag locale, List<LocaleTag> fallback, Moment moment) {
        var view = view(moment);
        var found = seen(actor, view, id, locale, moment);
        for (var other : fallback) {
            found = found.or(() -> seen(actor, view, id, other, moment));
        }
        return found;
    }

    /** What would have a slug in a language. */
    public Optional<Preview> bySlug(Actor actor, LocaleTag locale, String slug, Moment moment) {
        var view = view(moment);
        return view.bySlug(locale, slug).flatMap(id -> seen(actor, view, id, locale, moment));
    }

    /**
     * What there would be in a language: drafts and what is to come first.
     *
     * @param types content types; empty means any
     * @param after where the page before ended, empty for the first
     * @return some of it, and where it ends
     */
    public Listed list(
            Actor actor,
            LocaleTag locale,
            Set<String> types,
            String after,
            int limit,
            Moment moment) {
        var view = view(moment);
        var seen = new ArrayList<Preview>();
        var place = after;
        for (int i = 0; i < MOST_READS; i++) {
            var page = view.page(locale, types, place, limit - seen.size());
            page.shown().stream().filter(shown -> isFor(actor, shown, moment)).forEach(seen::add);
            place = page.after();
            if (place.isEmpty() || seen.size() >= limit) {
                break;
            }
        }
        return new Listed(seen, place);
    }

    /**
     * A page of a list.
     *
     * @param after where it ends, empty when there is no more
     */
    public record Listed(List<Preview> shown, String after) {}

    private Optional<Preview> seen(
            Actor actor, View view, EntryId id, LocaleTag locale, Moment moment) {
        return view.find(id, locale).filter(shown -> isFor(actor, shown, moment));
    }

    private boolean isFor(Actor actor, Preview shown, Moment moment) {
        var variant = shown.variant();
        boolean open =
                shown.kind() == Preview.Kind.LIVE
                        || actor.may(Permission.PREVIEW, answering(variant), variant.locale());
        return open && moment.channel().map(channel -> takes(channel, shown)).orElse(true);
    }

    /** A story keeps the name in which it was issued, whoever answers for it now. */
    private OrganisationCode answering(LiveVariant variant) {
        return entries.find(variant.entry()).map(Entry::owner).orElse(variant.owner());
    }

    private boolean takes(String channel, Preview shown) {
        var variant = shown.variant();
        return entries.find(variant.entry()).stream()
                .flatMap(entry -> channels.targets(entry, variant.locale()).stream())
                .anyMatch(target -> target.id().equals(channel) || target.name().equals(channel));
    }

    private View view(Moment moment) {
        if (moment.at().isEmpty()) {
            return drafts;
        }
        var at = moment.at().get();
        if (!at.isAfter(clock.instant())) {
            return new PublicView(journal, sequence(at), Preview.Kind.PAST);
        }
        var live = new PublicView(journal, journal.head(), Preview.Kind.LIVE);
        return new PlannedView(live, drafts, releases.due(at));
    }

    /** The last commit until then, found by halving: they are in the order of time. */
    private long sequence(Instant at) {
        long low = 0;
        long high = journal.head();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (committed(middle).isAfter(at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private Instant committed(long sequence) {
        return journal.after(sequence - 1, 1).getFirst().at();
    }
}
