package org.banyancms.core.identity;

/** Gives new identities. Chance is a parameter, so that tests can say what comes next. */
@FunctionalInterface
public interface IdSource {

    /** A new identity: unique, sortable by the time of its making, of 36 characters at most. */
    String next();
}
