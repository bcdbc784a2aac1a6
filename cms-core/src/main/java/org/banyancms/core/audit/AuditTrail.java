package org.banyancms.core.audit;

import java.util.List;
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
        long records = 0;
        var head = AuditRecord.BEGINNING;
        var page = store.after(0, null, null, PAGE);
        while (!page.isEmpty()) {
            for (var record : page) {
                if (!follows(record, records, head)) {
                    return new AuditVerdict(false, records, head, records + 1);
                }
                records++;
                head = record.hash();
            }
            page = store.after(records, null, null, PAGE);
        }
        return new AuditVerdict(true, records, head, null);
    }

    private static boolean follows(AuditRecord record, long sequence, String head) {
        return record.sequence() == sequence + 1
                && record.previous().equals(head)
                && record.isIntact();
    }

    private static AuditRecord following(@Nullable AuditRecord last, AuditNote note) {
        return last == null
                ? AuditRecord.of(1, note, AuditRecord.BEGINNING)
                : AuditRecord.of(last.sequence() + 1, note, last.hash());
    }
}
