package org.banyancms.core.kill;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.kill.Kill.Word;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a second person proposes a kill beforehand, or confirms one afterwards. */
public final class KillDesk {
    private static final int LONGEST = 2_000;

    private final KillStore store;
    private final EntryDesk entries;
    private final KillNotes notes;
    private final Clock clock;

    public KillDesk(KillStore store, EntryDesk entries, KillNotes notes, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Asks for a kill. Where somebody else kills the entry within {@link Kill#PROPOSED_FOR}, two
     * people stand behind it from the start. What is killed already stays as it is.
     *
     * @throws ProblemException {@code forbidden}, {@code entry_not_found}, {@code
     *     validation_failed}
     */
    public Kill propose(Actor actor, EntryId id, String reason) {
        requireSay(actor, id);
        check("/reason", reason, true);
        var word = new Word(actor.username(), clock.instant(), reason);
        while (true) {
            var before = store.find(id).orElse(null);
            if (before != null && before.state() != Kill.State.PROPOSED) {
                return before;
            }
            var next = Kill.proposed(id, word, before == null ? 1 : before.revision() + 1);
            if (before == null ? store.create(next) : store.replace(next)) {
                notes.proposed(next, word);
                return next;
            }
        }
    }

    /**
     * Confirms a kill or a takedown as the second person. Again is the same as once.
     *
     * @throws ProblemException {@code own_kill} for whoever has killed it, {@code kill_not_found},
     *     {@code forbidden}, {@code validation_failed}
     */
    public Kill confirm(Actor actor, EntryId id, @Nullable String comment) {
        requireSay(actor, id);
        check("/comment", comment, false);
        while (true) {
            var before = found(id);
            if (before.state() == Kill.State.PROPOSED) {
                throw notFound(id);
            }
            if (!before.isUnconfirmed()) {
                return before;
            }
            if (before.isBy(actor.username()) || isInPlaceOfFirst(actor, before)) {
                throw ProblemException.of(CoreProblem.OWN_KILL);
            }
            var word = new Word(actor.username(), clock.instant(), comment);
            var confirmed = before.confirmed(word);
            if (store.replace(confirmed)) {
                notes.confirmed(confirmed, word);
                return confirmed;
            }
        }
    }

    /** The same as far as it is known, for whoever has just withdrawn the entry. */
    public Optional<Kill> find(EntryId id) {
        return store.find(id);
    }

    /**
     * Who stands behind the withdrawal of an entry, or asks for it.
     *
     * @throws ProblemException {@code kill_not_found}, {@code entry_not_found}, {@code forbidden}
     */
    public Kill get(Actor actor, EntryId id) {
        actor.require(Permission.READ_CONTENT, entries.get(id).matter(null));
        return found(id);
    }

    /** A page of those in a state whose entries the caller may read, the latest entries first. */
    public List<Kill> list(Actor actor, Kill.State state, String after, int limit) {
        var found = new ArrayList<Kill>();
        var page = store.in(state, after, limit);
        while (!page.isEmpty() && found.size() < limit) {
            page.stream()
                    .filter(kill ->
                            actor.may(
                                    Permission.READ_CONTENT,
                                    entries.get(kill.entry()).matter(null)))
                    .forEach(found::add);
            page = store.in(state, page.getLast().entry().value(), limit);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** A deputy's word is no second one where the absent person has given the first. */
    private boolean isInPlaceOfFirst(Actor actor, Kill kill) {
        var matter = entries.get(kill.entry()).matter(null);
        return actor.inPlaceOf(Permission.CONFIRM_KILL.roles(), matter)
                .filter(kill::isBy)
                .isPresent();
    }

    private void requireSay(Actor actor, EntryId id) {
        actor.require(Permission.CONFIRM_KILL, entries.get(id).matter(null));
    }

    private Kill found(EntryId id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(EntryId id) {
        return ProblemException.of(CoreProblem.KILL_NOT_FOUND, Map.of("entry", id.value()));
    }

    private static void check(String pointer, @Nullable String words, boolean required) {
        var faults = new ArrayList<FieldProblem>();
        if (required && (words == null || words.isBlank())) {
            faults.add(FieldProblem.at(pointer, "required"));
        }
        if (words != null && words.length() > LONGEST) {
            faults.add(FieldProblem.at(pointer, "too_long", Map.of("max", LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, faults);
        }
    }
}
