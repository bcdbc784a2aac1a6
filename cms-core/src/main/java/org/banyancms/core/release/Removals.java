package org.banyancms.core.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * Takes entries off every place, and puts held ones back. First the entry is marked, so that nobody
 * publishes it any more, then the journal follows; where a crash comes between, the mark's event is
 * delivered again and the journal follows then. Each mark has a key of its own in the journal.
 */
public final class Removals implements EntryEventListener {
    private final EntryDesk desk;
    private final Publisher publisher;
    private final LiveVariants variants;
    private final Journal journal;

    public Removals(EntryDesk desk, Publisher publisher, LiveVariants variants, Journal journal) {
        this.desk = desk;
        this.publisher = publisher;
        this.variants = variants;
        this.journal = journal;
    }

    Commit put(Actor actor, EntryId id, Hold hold, Map<LocaleTag, String> notice) {
        desk.hold(actor, id, hold, notice);
        return withdraw(id, hold, notice);
    }

    Commit release(Actor actor, EntryId id, Hold hold) {
        desk.hold(actor, id, null, Map.of());
        return putBack(actor.username(), id, hold);
    }

    @Override
    public void on(EntryEvent event) {
        switch (event.kind()) {
            case HELD, KILLED ->
                    hold(event)
                            .ifPresent(
                                    hold -> withdraw(event.entry(), hold, notice(event.detail())));
            case HOLD_RELEASED ->
                    hold(event).ifPresent(hold -> putBack(event.actor(), event.entry(), hold));
            default -> {}
        }
    }

    private static Optional<Hold> hold(EntryEvent event) {
        var detail = event.detail();
        return detail.text("hold")
                .map(kind ->
                        new Hold(
                                Hold.Kind.valueOf(kind),
                                detail.text("reason").orElse(""),
                                event.actor(),
                                Instant.parse(detail.text("since").orElseThrow())));
    }

    private static Map<LocaleTag, String> notice(Fields detail) {
        var notice = new LinkedHashMap<LocaleTag, String>();
        if (detail.get("notice") instanceof Map<?, ?> words) {
            words.forEach((tag, text) ->
                    notice.put(new LocaleTag(String.valueOf(tag)), String.valueOf(text)));
        }
        return notice;
    }

    private Commit withdraw(EntryId id, Hold hold, Map<LocaleTag, String> notice) {
        var cause = hold.kind().name().toLowerCase(Locale.ROOT);
        var removal = Change.Removal.valueOf(hold.kind().name());
        return publisher.commit(
                hold.actor(),
                cause,
                key(cause, id, hold),
                head -> removals(id, removal, hold.reason(), notice, head));
    }

    private List<Change> removals(
            EntryId id,
            Change.Removal removal,
            String reason,
            Map<LocaleTag, String> notice,
            long head) {
        var locales =
                removal == Change.Removal.HOLD
                        ? journal.liveVariants(id, head).stream().map(LiveVariant::locale).toList()
                        : everLive(id);
        return locales.stream()
                .<Change>map(locale ->
                        new Change.Remove(id, locale, removal, reason, notice.get(locale)))
                .toList();
    }

    /** Those that are held or unpublished get their tombstone too. */
    private List<LocaleTag> everLive(EntryId id) {
        return desk.get(id).variants().keySet().stream()
                .filter(locale -> journal.last(id, locale).isPresent())
                .sorted()
                .toList();
    }

    private Commit putBack(String actor, EntryId id, Hold hold) {
        var cause = "release-hold";
        return publisher.commit(actor, cause, key(cause, id, hold), _ -> heldVariants(id));
    }

    private List<Change> heldVariants(EntryId id) {
        var changes = new ArrayList<Change>();
        for (var locale : desk.get(id).variants().keySet().stream().sorted().toList()) {
            journal.last(id, locale)
                    .filter(Removals::isHeld)
                    .map(PastVariant::variant)
                    .ifPresent(held -> changes.add(new Change.Publish(variants.again(held, null))));
        }
        return changes;
    }

    private static boolean isHeld(PastVariant past) {
        return past.removal() != null && past.removal().removal() == Change.Removal.HOLD;
    }

    private static String key(String cause, EntryId id, Hold hold) {
        return cause + ":" + id + ":" + hold.at().toEpochMilli();
    }
}
