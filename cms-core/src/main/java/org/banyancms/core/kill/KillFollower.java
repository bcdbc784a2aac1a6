package org.banyancms.core.kill;

import java.time.Instant;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.kill.Kill.Word;

/**
 * Has each withdrawal confirmed. It follows the event that stands in the entry's own document, so
 * that no crash leaves a withdrawal for which nobody is asked.
 */
public final class KillFollower implements EntryEventListener {
    private final KillStore store;
    private final KillNotes notes;

    public KillFollower(KillStore store, KillNotes notes) {
        this.store = store;
        this.notes = notes;
    }

    @Override
    public void on(EntryEvent event) {
        if (event.kind() == EntryEvent.Kind.KILLED) {
            while (!kept(event)) {
                Thread.onSpinWait(); // somebody else has just written to it
            }
        }
    }

    private boolean kept(EntryEvent event) {
        var before = store.find(event.entry()).orElse(null);
        var word = word(event);
        if (before == null) {
            return store.create(Kill.alone(event.entry(), kind(event), word, 1));
        }
        if (before.counts(word.by(), word.at())) {
            return store.replace(before.asProposed(kind(event), word));
        }
        if (before.state() == Kill.State.PROPOSED) {
            long next = before.revision() + 1;
            return store.replace(Kill.alone(event.entry(), kind(event), word, next));
        }
        boolean same = before.isBy(word.by()) || isInPlaceOfFirst(event, before);
        return !before.isUnconfirmed() || same || confirmed(before, word);
    }

    private static boolean isInPlaceOfFirst(EntryEvent event, Kill before) {
        return event.detail().text("inPlaceOf").filter(before::isBy).isPresent();
    }

    /** Another person withdraws it too, and thereby confirms it. */
    private boolean confirmed(Kill before, Word word) {
        var confirmed = before.confirmed(word);
        if (!store.replace(confirmed)) {
            return false;
        }
        notes.confirmed(confirmed, word);
        return true;
    }

    private static Word word(EntryEvent event) {
        var since = event.detail().text("since").map(Instant::parse).orElse(event.at());
        return new Word(event.actor(), since, event.detail().text("reason").orElse(null));
    }

    private static Hold.Kind kind(EntryEvent event) {
        return event.detail().text("hold").map(Hold.Kind::valueOf).orElse(Hold.Kind.KILL);
    }
}
