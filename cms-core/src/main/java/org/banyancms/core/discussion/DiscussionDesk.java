package org.banyancms.core.discussion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.UserStore;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.text.Texts;
import org.banyancms.core.type.ContentTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where texts are discussed. Whoever may read a text may speak about it; words can be changed by
 * who said them, with what they were before kept, and are never taken away.
 */
public final class DiscussionDesk {
    private final DiscussionStore store;
    private final EntryDesk entries;
    private final Places places;
    private final Mentions mentions;
    private final Consumer<AuditNote> audit;
    private final Clock clock;

    public DiscussionDesk(
            DiscussionStore store,
            EntryDesk entries,
            ContentTypes types,
            UserStore users,
            Consumer<AuditNote> audit,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.places = new Places(types);
        this.mentions = new Mentions(users, clock);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody wants to say.
     *
     * @param kind comment or question
     * @param field the field that it is about, null for the text as a whole
     * @param block the block of the field, null for the field as a whole
     * @param text the words; {@code @username} mentions somebody
     */
    public record Opening(
            Discussion.Kind kind, @Nullable String field, @Nullable String block, String text) {}

    /**
     * Begins a discussion.
     *
     * @param id its identity; where an attempt before a crash has begun it already, it is given
     *     back as it is
     * @throws ProblemException {@code variant_not_found}, {@code validation_failed}
     */
    public Discussion open(
            Actor actor, String id, EntryId entry, LocaleTag locale, Opening opening) {
        var about = readable(actor, entry, locale);
        var place = places.find(about, locale, opening.field(), opening.block());
        var first = message(actor, id, about, locale, opening.text());
        var discussion = new Discussion(id, opening.kind(), place, List.of(first), null, 1);
        if (!store.create(discussion)) {
            return get(actor, id);
        }
        note("discussion_opened", actor, discussion);
        return discussion;
    }

    /** Adds an answer; an open question stays open until somebody settles it. */
    public Discussion answer(Actor actor, String id, String messageId, String text) {
        var discussion = get(actor, id);
        var place = discussion.place();
        var about = entries.get(place.entry());
        store.answer(id, message(actor, messageId, about, place.locale(), text));
        note("discussion_answered", actor, discussion);
        return get(actor, id);
    }

    /**
     * Changes one's own words.
     *
     * @throws ProblemException {@code forbidden} for another's, {@code stale_revision}
     */
    public Discussion reword(
            Actor actor, String id, String messageId, long expectedRevision, String text) {
        var discussion = expected(actor, id, expectedRevision);
        var said = new ArrayList<Message>();
        boolean found = false;
        for (var message : discussion.messages()) {
            boolean meant = message.id().equals(messageId);
            said.add(meant ? reworded(actor, discussion, message, text) : message);
            found |= meant;
        }
        if (!found) {
            throw notFound(messageId);
        }
        return write(actor, "discussion_reworded", discussion.saying(said));
    }

    private Message reworded(Actor actor, Discussion discussion, Message message, String text) {
        if (!actor.is(message.author())) {
            throw ProblemException.of(CoreProblem.NOT_ONES_OWN, Map.of("author", message.author()));
        }
        var place = discussion.place();
        var named = mentions.in(text, entries.get(place.entry()).matter(place.locale()));
        var earlier = new ArrayList<>(message.earlier());
        earlier.add(new Message.Wording(message.text(), clock.instant()));
        return new Message(
                message.id(),
                message.author(),
                message.at(),
                Texts.nfc(text).strip(),
                named,
                earlier);
    }

    /** Settles a discussion; one that is settled stays as it was settled. */
    public Discussion resolve(Actor actor, String id, @Nullable String reason) {
        Mentions.checkReason(reason);
        while (true) {
            var discussion = get(actor, id);
            if (!discussion.isOpen()) {
                return discussion;
            }
            var how = new Discussion.Resolution(actor.username(), clock.instant(), reason);
            var next = discussion.resolved(how);
            if (store.replace(next)) {
                note("discussion_resolved", actor, next);
                return next;
            }
        }
    }

    /** Opens a settled discussion again. */
    public Discussion reopen(Actor actor, String id) {
        while (true) {
            var discussion = get(actor, id);
            if (discussion.isOpen()) {
                return discussion;
            }
            var next = discussion.resolved(null);
            if (store.replace(next)) {
                note("discussion_reopened", actor, next);
                return next;
            }
        }
    }

    /**
     * A discussion.
     *
     * @throws ProblemException {@code discussion_not_found}, {@code forbidden}
     */
    public Discussion get(Actor actor, String id) {
        var discussion = store.find(id).orElseThrow(() -> notFound(id));
        readable(actor, discussion.place().entry(), discussion.place().locale());
        return discussion;
    }

    /** Those about a text, oldest first. */
    public List<Discussion> of(Actor actor, EntryId entry, LocaleTag locale) {
        readable(actor, entry, locale);
        return store.of(entry, locale);
    }

    /** Those that mention the caller or in which they have spoken, as far as they may read them. */
    public List<Discussion> mine(Actor actor, boolean openOnly, @Nullable String after, int limit) {
        return store.concerning(actor.username(), openOnly, after, limit);
    }

    /** Whether the block that a discussion is about is there no more. */
    public boolean isGone(Discussion discussion) {
        return places.isGone(entries.get(discussion.place().entry()), discussion.place());
    }

    /** Whether the caller may read what a discussion is about. */
    public boolean mayRead(Actor actor, Discussion discussion) {
        var place = discussion.place();
        var matter = entries.get(place.entry()).matter(place.locale());
        return actor.may(Permission.READ_CONTENT, matter);
    }

    private Entry readable(Actor actor, EntryId id, LocaleTag locale) {
        var entry = entries.get(id);
        actor.require(Permission.READ_CONTENT, entry.matter(locale));
        return entry;
    }

    private Message message(Actor actor, String id, Entry about, LocaleTag locale, String text) {
        var named = mentions.in(text, about.matter(locale));
        var words = Texts.nfc(text).strip();
        return new Message(id, actor.username(), clock.instant(), words, named, List.of());
    }

    private Discussion expected(Actor actor, String id, long revision) {
        var discussion = get(actor, id);
        if (discussion.revision() != revision) {
            throw stale(discussion);
        }
        return discussion;
    }

    private Discussion write(Actor actor, String kind, Discussion next) {
        if (!store.replace(next)) {
            throw stale(get(actor, next.id()));
        }
        note(kind, actor, next);
        return next;
    }

    private static ProblemException stale(Discussion discussion) {
        var current = Map.<String, Object>of("currentRevision", discussion.revision());
        return ProblemException.of(CoreProblem.STALE_REVISION, current).with(current);
    }

    private static ProblemException notFound(String id) {
        return ProblemException.of(CoreProblem.DISCUSSION_NOT_FOUND, Map.of("discussion", id));
    }

    private void note(String kind, Actor actor, Discussion discussion) {
        var place = discussion.place();
        var what = discussion.kind().name().toLowerCase(Locale.ROOT);
        audit.accept(
                new AuditNote(
                        null,
                        kind,
                        actor.username(),
                        place.entry().value(),
                        place.locale().value(),
                        discussion.id(),
                        clock.instant(),
                        Map.of("kind", what)));
    }
}
