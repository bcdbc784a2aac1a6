package org.banyancms.core.journal;

import java.util.function.Consumer;

/** Holds the journal against what is made of it: the live versions and the followers' cursors. */
public interface JournalAudit {

    /**
     * Reads the journal from its beginning to its head. Others may go on publishing.
     *
     * @return how many commits were read
     */
    long look(Consumer<JournalFinding> findings);

    /**
     * Makes everything as the commits say; nothing that a commit holds is lost. Nobody may write
     * meanwhile, and readers may see versions of earlier days until it is done.
     */
    void mend();
}
