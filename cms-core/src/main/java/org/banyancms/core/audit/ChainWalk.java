package org.banyancms.core.audit;

/** A walk along the chain, record by record, wherever they come from. */
public final class ChainWalk {
    private long sequence;
    private String head;
    private long records;

    private ChainWalk(long sequence, String head) {
        this.sequence = sequence;
        this.head = head;
    }

    /** From the first record that ever was. */
    public static ChainWalk fromTheBeginning() {
        return new ChainWalk(0, AuditRecord.BEGINNING);
    }

    /** From a record in the middle, which is taken to follow what it says. */
    public static ChainWalk from(AuditRecord first) {
        return new ChainWalk(first.sequence() - 1, first.previous());
    }

    /** Takes a step; false when the record is not as it was written, or not in its place. */
    public boolean step(AuditRecord next) {
        if (next.sequence() != sequence + 1 || !next.previous().equals(head) || !next.isIntact()) {
            return false;
        }
        sequence++;
        records++;
        head = next.hash();
        return true;
    }

    /** What is known where the walk has come to an end. */
    public AuditVerdict intact() {
        return new AuditVerdict(true, records, head, null);
    }

    /** What is known where it could not go on. */
    public AuditVerdict broken() {
        return new AuditVerdict(false, records, head, sequence + 1);
    }

    /** The sequence of the record walked to. */
    public long sequence() {
        return sequence;
    }
}
