package org.banyancms.publishing.publication;

/** Where one variant stands on one channel. */
public enum PublicationState {
    /** Nothing is there yet and something shall be. */
    READY,
    /** A step was written down and is under way. */
    INTENT,
    /** The other side took it and has not shown it yet. */
    ACCEPTED,
    /** What shall be there is there. */
    LIVE,
    /** An older version is there. */
    UPDATING,
    /** It is there and shall go. */
    RETRACTING,
    /** It shall not be there and is not. */
    GONE,
    /** A step was sent and its answer lost: it is found out before anything is repeated. */
    UNKNOWN,
    /** Parked with a reason: a person must look. */
    NEEDS_HUMAN,
    /** The channel is switched off. */
    BLOCKED;

    /** Whether a step may have had an effect that is not settled yet. */
    public boolean inFlight() {
        return this == INTENT || this == UNKNOWN || this == ACCEPTED;
    }
}
