package org.banyancms.core.access;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Something that organisations have, and that passes over when they are merged. Every bean of this
 * type is asked.
 */
public interface Holding {

    /** What it is, such as {@code entries}; the name of its count. */
    String name();

    /** How much of it an organisation has that would pass over at an instant. */
    long count(OrganisationCode from, Instant on);

    /**
     * Passes all of it over. It may have been interrupted anywhere before, and others may write to
     * the same things meanwhile, or pass them over too: each thing passes once, under a condition
     * of its own, and nothing that others write is lost.
     *
     * @param goOn asked from time to time; where it says no, the rest is left for another time
     * @return whether it came to the end
     */
    boolean pass(Handover handover, BooleanSupplier goOn);
}
