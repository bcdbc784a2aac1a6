package org.banyancms.core.search;

import org.banyancms.core.journal.Commit;

/**
 * An index of all live variants. It takes commits whole: a search sees all of one or nothing of it.
 */
public interface SearchIndex extends AutoCloseable {

    /** The newest sequence that searches see; 0 while the index is empty. */
    long sequence();

    /** Takes in the next commit. Taking one in again changes nothing. */
    void apply(Commit commit);

    /** Forgets everything, so that it can be built anew from the journal's beginning. */
    void clear();

    /** What a query finds. */
    SearchResult search(SearchQuery query);

    /** How many variants the index holds. */
    long documents();

    @Override
    void close();
}
