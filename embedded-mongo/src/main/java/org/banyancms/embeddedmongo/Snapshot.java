package org.banyancms.embeddedmongo;

import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;

/** Holds the pages of one moment in the file as long as somebody reads them. */
final class Snapshot {

    private final MVStore store;
    private final MVStore.TxCounter usage;
    private final AtomicInteger users = new AtomicInteger(1);

    Snapshot(MVStore store) {
        this.store = store;
        this.usage = store.registerVersionUsage();
    }

    /** False when the last user has already gone. */
    boolean acquire() {
        return users.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            store.deregisterVersionUsage(usage);
        }
    }
}
