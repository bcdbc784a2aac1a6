package org.banyancms.translations.job;

/** How much a change of the source matters to a translation. */
public enum Severity {
    MINOR,
    /** A number, a name, an address or a negation has changed. */
    MAJOR
}
