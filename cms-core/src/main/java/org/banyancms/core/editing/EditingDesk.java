package org.banyancms.core.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;

/**
 * Where drafts are kept and people are seen at a text. Each step needs the right to edit the
 * variant; a draft whose writer is away can be read, and so taken over, by colleagues who have it.
 */
public final class EditingDesk implements EntryEventListener {
    /** A browser tells of its writer more often than this. */
    static final Duration PRESENCE = Duration.ofSeconds(45);

    private final EntryDesk entries;
    private final DraftStore drafts;
    private final PresenceStore presences;
    private final Clock clock;
    private final Duration keptFor;

    /**
     * @param keptFor how long a draft is kept that nobody touches
     */
    public EditingDesk(
            EntryDesk entries,
            DraftStore drafts,
            PresenceStore presences,
            Clock clock,
            Duration keptFor) {
        this.entries = entries;
        this.drafts = drafts;
        this.presences = presences;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /**
     * Keeps what the caller has written so far.
     *
     * @param basedOn the revision that they began with, 0 for none
     * @param content the fields as JSON
     * @throws ProblemException when they may not edit the text, or there is no such story
     */
    public AutosavedDraft keep(
            Actor actor, EntryId entry, LocaleTag locale, long basedOn, String content) {
        require(actor, entry, locale);
        var draft =
                new AutosavedDraft(
                        entry, locale, actor.username(), basedOn, content, clock.instant());
        drafts.put(draft);
        return draft;
    }

    /** Somebody's draft. */
    public Optional<AutosavedDraft> draft(
            Actor actor, EntryId entry, LocaleTag locale, String username) {
        require(actor, entry, locale);
        return drafts.find(entry, locale, username);
    }

    /** All drafts of a variant, the newest first. */
    public List<AutosavedDraft> drafts(Actor actor, EntryId entry, LocaleTag locale) {
        require(actor, entry, locale);
        return drafts.of(entry, locale);
    }

    /** Throws the caller's own draft away; whether there was one. */
    public boolean discard(Actor actor, EntryId entry, LocaleTag locale) {
        require(actor, entry, locale);
        return drafts.remove(entry, locale, actor.username(), clock.instant());
    }

    /** Notes that the caller is at a text, and says who is. */
    public List<Presence> arrive(Actor actor, EntryId entry, LocaleTag locale) {
        require(actor, entry, locale);
        var now = clock.instant();
        var presence = new Presence(actor.username(), actor.displayName(), now);
        presences.note(entry, locale, presence, now.plus(PRESENCE));
        return presences.at(entry, locale, now);
    }

    /** Who is at a text. */
    public List<Presence> present(Actor actor, EntryId entry, LocaleTag locale) {
        require(actor, entry, locale);
        return presences.at(entry, locale, clock.instant());
    }

    /** Notes that the caller has left a text. */
    public void leave(Actor actor, EntryId entry, LocaleTag locale) {
        require(actor, entry, locale);
        presences.remove(entry, locale, actor.username());
    }

    /** Forgets what nobody has touched for long. */
    public void sweep() {
        Instant now = clock.instant();
        drafts.sweep(now.minus(keptFor));
        presences.sweep(now);
    }

    /** Whoever has saved needs the draft no more, unless they have gone on writing since. */
    @Override
    public void on(EntryEvent event) {
        var locale = event.locale();
        if (event.kind() == EntryEvent.Kind.VARIANT_SAVED && locale != null) {
            drafts.remove(event.entry(), locale, event.actor(), event.at());
        }
    }

    private void require(Actor actor, EntryId entry, LocaleTag locale) {
        actor.require(Permission.EDIT_VARIANT, entries.get(entry).matter(locale));
    }
}
