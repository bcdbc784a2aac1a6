package org.banyancms.core.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;

/** Puts everything back to how it was before a release. */
final class ReleaseUndo {
    private final ReleaseStore store;
    private final Publisher publisher;
    private final LiveVariants variants;
    private final Journal journal;

    ReleaseUndo(ReleaseStore store, Publisher publisher, LiveVariants variants, Journal journal) {
        this.store = store;
        this.publisher = publisher;
        this.variants = variants;
        this.journal = journal;
    }

    Release undo(Actor actor, Release release) {
        var launched = commitOf(release);
        var key = "undo:" + release.id();
        var commit =
                publisher.commit(
                        actor.username(), "undo", key, head -> before(release, launched, head));
        var undone = undone(release, commit);
        store.replace(undone);
        return undone;
    }

    private static Release undone(Release release, Commit commit) {
        var was = Objects.requireNonNull(release.launch());
        var launch =
                new Release.Launch(
                        was.by(),
                        was.begunAt(),
                        was.from(),
                        was.sequence(),
                        commit.sequence(),
                        null);
        return release.in(Release.State.UNDONE, launch);
    }

    private Commit commitOf(Release release) {
        return journal.after(release.sequence() - 1, 1).stream()
                .findFirst()
                .filter(commit -> commit.sequence() == release.sequence())
                .orElseThrow(() -> ReleaseLaunch.state(release));
    }

    private List<Change> before(Release release, Commit launched, long head) {
        var changes = new ArrayList<Change>();
        for (var change : launched.changes()) {
            if (movedOn(change, launched.sequence(), head)) {
                throw ReleaseLaunch.state(release);
            }
            reverse(change, launched.sequence()).ifPresent(changes::add);
        }
        return changes;
    }

    private boolean movedOn(Change change, long sequence, long head) {
        var now = journal.live(change.entry(), change.locale(), head);
        var then = journal.live(change.entry(), change.locale(), sequence);
        return !now.map(ReleaseUndo::version).equals(then.map(ReleaseUndo::version));
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
}
