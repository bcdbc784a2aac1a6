package org.banyancms.translations.termbase;

/** Where the termbase is kept. */
public interface TermStore {

    /** The termbase as it is now. */
    Termbase all();

    /** Adds a concept, or replaces the one of the same key. */
    void put(Term term);
}
