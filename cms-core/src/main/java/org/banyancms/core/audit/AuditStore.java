package org.banyancms.core.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps audit records. There is no way to change or remove one. */
public interface AuditStore {

    /** Adds a record; false when its sequence or its key is taken. */
    boolean append(AuditRecord record);

    /** The newest record. */
    Optional<AuditRecord> last();

    /** The record of a key. */
    Optional<AuditRecord> byKey(String key);

    /**
     * Records after a sequence, in order.
     *
     * @param entry only those of this entry, null for all
     * @param actor only those by this actor, null for all
     */
    List<AuditRecord> after(
            long sequence, @Nullable String entry, @Nullable String actor, int limit);
}
