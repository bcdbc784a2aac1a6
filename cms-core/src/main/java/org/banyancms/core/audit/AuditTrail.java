package org.banyancms.core.audit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes and reads the audit trail. */
public final class AuditTrail {
    private static final int PAGE = 500;
    private static final int MOST_TRIES = 1_000;

    private final AuditStore store;

    public AuditTrail(AuditStore store) {
        this.store = store;
    }

    /**
     * Remembers a note as the newest record. Writers take turns by the sequence, which nobody can
     * take twice; one lock spares those of this process the trying.
     */
    public synchronized AuditRecord append(AuditNote note) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var known = note.key() == null ? null : store.byKey(note.key()).orElse(null);
            if (known != null) {
                return known;
            }
            var next = following(store.last().orElse(null), note);
            if (store.append(next)) {
                return next;
            }
        }
        throw new IllegalStateException(
                "the audit trail takes no record: others are always faster");
    }

    /** Records after a sequence; see {@link AuditStore#after}. */
    public List<AuditRecord> after(
            long sequence, @Nullable String entry, @Nullable String actor, int limit) {
        return store.after(sequence, entry, actor, limit);
    }

    /** Walks along the whole chain. */
    public AuditVerdict verify() {
        var walk = ChainWalk.fromTheBeginning();
        var page = store.after(0, null, null, PAGE);
        while (!page.isEmpty()) {
            for (var record : page) {
                if (!walk.step(record)) {
                    return walk.broken();
                }
            }
            page = store.after(walk.sequence(), null, null, PAGE);
        }
        return walk.intact();
    }

    /**
     * Hands out the records after a sequence up to another, in order and without keeping them all.
     */
    public void export(long after, long upTo, Consumer<AuditRecord> taker) {
        long at = after;
        while (at < upTo) {
            var page = store.after(at, null, null, (int) Math.min(PAGE, upTo - at));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(taker);
            at = page.getLast().sequence();
        }
    }

    private static AuditRecord following(@Nullable AuditRecord last, AuditNote note) {
        return last == null
                ? AuditRecord.of(1, note, AuditRecord.BEGINNING)
                : AuditRecord.of(last.sequence() + 1, note, last.hash());
    }
}
