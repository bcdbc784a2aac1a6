package org.banyancms.core.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where releases are put together, checked, launched by hand or by the clock, and undone. */
public final class ReleaseDesk {
    private static final int MOST_ITEMS = 500;

    private final ReleaseStore store;
    private final ReleaseLaunch launches;
    private final ReleaseUndo undo;
    private final ReleaseNotes notes;
    private final EntryDesk entries;
    private final GateRun gates;
    private final IdSource ids;
    private final Clock clock;

    public ReleaseDesk(
            ReleaseStore store,
            EntryDesk entries,
            Publisher publisher,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            Consumer<AuditNote> audit,
            IdSource ids,
            Clock clock) {
        this.notes = new ReleaseNotes(audit);
        this.store = store;
        this.launches = new ReleaseLaunch(store, publisher, clock);
        this.undo = new ReleaseUndo(store, publisher, variants, journal);
        this.entries = entries;
        this.gates = gates;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A release.
     *
     * @throws ProblemException {@code release_not_found}
     */
    public Release get(String id) {
        return store.find(id)
                .orElseThrow(() ->
                        ProblemException.of(CoreProblem.RELEASE_NOT_FOUND, Map.of("release", id)));
    }

    /** Puts a release together under a new identity. */
    public Release create(Actor actor, ReleaseWish wish) {
        return create(actor, ids.next(), wish);
    }

    /**
     * Puts a release together; with a schedule it launches by itself when the time comes.
     *
     * @param id its identity; where an attempt before a crash has made it already, it is given back
     *     as it is
     */
    public Release create(Actor actor, String id, ReleaseWish wish) {
        checkItems(wish.items());
        requirePublish(actor, wish.items());
        var state = wish.schedule() == null ? Release.State.OPEN : Release.State.SCHEDULED;
        var release =
                new Release(
                        id,
                        wish.name(),
                        wish.schedule(),
                        wish.items(),
                        state,
                        null,
                        actor.username(),
                        clock.instant(),
                        1);
        if (!store.create(release)) {
            return get(id);
        }
        notes.note("release_planned", actor.username(), release, release.createdAt());
        return release;
    }

    /**
     * Changes what a release does or when, as long as it waits.
     *
     * @throws ProblemException {@code stale_revision}, or {@code release_state} when it goes out,
     *     has gone out or is called off
     */
    public Release change(Actor actor, String id, long expectedRevision, ReleaseWish wish) {
        var release = waiting(actor, id, expectedRevision);
        checkItems(wish.items());
        requirePublish(actor, wish.items());
        var next = release.changed(wish.name(), wish.schedule(), wish.items());
        return write(actor, "release_changed", next);
    }

    /**
     * Calls a release off.
     *
     * @throws ProblemException {@code stale_revision}, or {@code release_state} when it goes out or
     *     has gone out
     */
    public Release cancel(Actor actor, String id, long expectedRevision) {
        var release = waiting(actor, id, expectedRevision);
        var next = release.in(Release.State.CANCELLED, release.launch());
        return write(actor, "release_cancelled", next);
    }

    private Release waiting(Actor actor, String id, long expectedRevision) {
        var release = get(id);
        requirePublish(actor, release.items());
        if (!release.isWaiting()) {
            throw ReleaseLaunch.state(release);
        }
        if (release.revision() != expectedRevision) {
            throw stale(release);
        }
        return release;
    }

    private Release write(Actor actor, String kind, Release next) {
        if (!store.replace(next)) {
            throw stale(get(next.id()));
        }
        notes.note(kind, actor.username(), next, clock.instant());
        return next;
    }

    private static ProblemException stale(Release release) {
        var current = Map.<String, Object>of("currentRevision", release.revision());
        return ProblemException.of(CoreProblem.STALE_REVISION, current).with(current);
    }

    private void requirePublish(Actor actor, List<ReleaseItem> items) {
        for (var item : items) {
            actor.require(Permission.PUBLISH, entries.get(item.entry()).matter(item.locale()));
        }
    }

    private static void checkItems(List<ReleaseItem> items) {
        var problems = new ArrayList<FieldProblem>();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            problems.add(
                    FieldProblem.at(
                            "/items",
                            "item_count",
                            Map.of("max", MOST_ITEMS, "actual", items.size())));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).entry() + "|" + items.get(i).locale())) {
                problems.add(FieldProblem.at("/items/" + i, "duplicate_item"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
    }

    /**
     * What the gates say of every item, as if it were launched now, or at the instant that it is
     * scheduled for. Nothing changes.
     */
    public List<ItemFinding> check(Release release) {
        var now = clock.instant();
        var at = release.at();
        return gates.check(release.items(), at == null || at.isBefore(now) ? now : at);
    }

    /**
     * Launches a release: all of it at one sequence. Again is harmless: the journal takes each
     * release once.
     *
     * @throws GatesClosedException when any gate is closed
     */
    public Release launch(Actor actor, String id) {
        return launches.launch(actor, get(id));
    }

    /** Launches a release whose time has come, or goes on with it after a crash. */
    Optional<Release> resume(String by, Function<String, Actor> people, Release release) {
        var put = launches.resume(by, people, release);
        put.ifPresent(outcome -> notes.outcome(outcome, clock.instant()));
        return put;
    }

    /** Releases, newest first. */
    public List<Release> page(@Nullable String after, int limit) {
        return store.page(after, limit);
    }

    /**
     * Puts everything back to how it was before the release.
     *
     * @throws ProblemException {@code release_state} when it is not launched, or when something of
     *     it has changed since
     */
    public Release undo(Actor actor, String id) {
        var release = get(id);
        if (release.state() == Release.State.UNDONE) {
            return release;
        }
        if (release.state() != Release.State.LAUNCHED) {
            throw ReleaseLaunch.state(release);
        }
        requirePublish(actor, release.items());
        return undo.undo(actor, release);
    }
}
