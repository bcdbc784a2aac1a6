package org.banyancms.publishing.adapter;

/** What was found out about a step whose answer was lost. */
public sealed interface Reconciled {

    /** It landed. */
    record Landed(Remote remote) implements Reconciled {}

    /** It did not land, or doing it again under the same key is harmless. */
    record Absent() implements Reconciled {}

    /** Nobody can tell but a person. */
    record Undecidable(String detail) implements Reconciled {}
}
