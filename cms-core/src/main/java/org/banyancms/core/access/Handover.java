package org.banyancms.core.access;

import java.time.Instant;

/**
 * One organisation hands over to the one that it is merged into.
 *
 * @param merger identity of the merger
 * @param from the organisation that ends
 * @param into its successor
 * @param on when it ends
 * @param by who decided it
 * @param at when this is done
 */
public record Handover(
        String merger,
        OrganisationCode from,
        OrganisationCode into,
        Instant on,
        String by,
        Instant at) {

    /**
     * The identity of what takes the place of something; the same however often it is asked for.
     */
    String successorOf(String id) {
        return id + "." + merger;
    }
}
