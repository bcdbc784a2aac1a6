package org.banyancms.core.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where releases are put together, checked, launched by hand or by the clock, and undone. */
public final class ReleaseDesk {
    private static final int MOST_ITEMS = 500;

    private final ReleaseStore store;
    private final EntryDesk entries;
    private final Publisher publisher;
    private final GateRun gates;
    private final LiveVariants variants;
    private final Journal journal;
    private final IdSource ids;
    private final Clock clock;

    public ReleaseDesk(
            ReleaseStore store,
            EntryDesk entries,
            Publisher publisher,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.publisher = publisher;
        this.gates = gates;
        this.variants = variants;
        this.journal = journal;
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
    public Release create(Actor actor, String name, @Nullable Instant at, List<ReleaseItem> items) {
        return create(actor, ids.next(), name, at, items);
    }

    /**
     * Puts a release together; with an instant it launches by itself when the time comes.
     *
     * @param id its identity; where an attempt before a crash has made it already, it is given back
     *     as it is
     */
    public Release create(
            Actor actor, String id, String name, @Nullable Instant at, List<ReleaseItem> items) {
        checkItems(items);
        for (var item : items) {
            actor.require(Permission.PUBLISH, entries.get(item.entry()).owner(), item.locale());
        }
        var state = at == null ? Release.State.OPEN : Release.State.SCHEDULED;
        var release =
                new Release(
                        id, name, at, items, state, 0, 0, null, actor.username(), clock.instant());
        return store.create(release) ? release : get(id);
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
        var release = get(id);
        if (release.state() == Release.State.LAUNCHED) {
            return release;
        }
        if (release.state() == Release.State.UNDONE) {
            throw state(release);
        }
        var commit =
                publisher.launch(
                        actor, release.items(), "release", "release:" + id, release.name());
        var launched = release.in(Release.State.LAUNCHED, commit.sequence(), 0, null);
        store.replace(launched, release.state());
        return launched;
    }

    /** Notes why a scheduled launch was refused; it stays to be launched by hand. */
    public void refuse(Release release, String why) {
        store.replace(release.in(Release.State.REFUSED, 0, 0, why), release.state());
    }

    /** Scheduled releases whose time has come. */
    public List<Release> due() {
        return store.due(clock.instant());
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
            throw state(release);
        }
        for (var item : release.items()) {
            actor.require(Permission.PUBLISH, entries.get(item.entry()).owner(), item.locale());
        }
        var launched = commitOf(release);
        var commit = publisher.commit(actor, "undo", "undo:" + id, _ -> before(release, launched));
        var undone = release.in(Release.State.UNDONE, release.sequence(), commit.sequence(), null);
        store.replace(undone, Release.State.LAUNCHED);
        return undone;
    }

    private Commit commitOf(Release release) {
        return journal.after(release.sequence() - 1, 1).stream()
                .findFirst()
                .filter(commit -> commit.sequence() == release.sequence())
                .orElseThrow(() -> state(release));
    }

    private List<Change> before(Release release, Commit launched) {
        var changes = new ArrayList<Change>();
        for (var change : launched.changes()) {
            if (movedOn(change, launched.sequence())) {
                throw state(release);
            }
            reverse(change, launched.sequence()).ifPresent(changes::add);
        }
        return changes;
    }

    private boolean movedOn(Change change, long sequence) {
        long head = journal.head();
        var now = journal.live(change.entry(), change.locale(), head);
        var then = journal.live(change.entry(), change.locale(), sequence);
        return !now.map(ReleaseDesk::version).equals(then.map(ReleaseDesk::version));
    }

    /** What went out, whatever shape a migration has given it since. */
    private static LiveVariant version(LiveVariant live) {
        return live.with(Fields.empty());
    }

    private Optional<Change> reverse(Change change, long sequence) {
        return journal.live(change.entry(), change.locale(), sequence - 1)
                .<Change>map(variant -> new Change.Publish(variants.again(variant, null)))
                .or(() ->
                        change instanceof Change.Publish
                                ? Optional.of(
                                        new Change.Remove(
                                                change.entry(),
                                                change.locale(),
                                                Change.Removal.UNPUBLISH,
                                                "undo",
                                                null))
                                : Optional.empty());
    }

    private static ProblemException state(Release release) {
        return ProblemException.of(
                CoreProblem.RELEASE_STATE,
                Map.of("release", release.id(), "state", release.state().name()));
    }
}
