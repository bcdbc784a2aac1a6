package org.banyancms.publishing.publication;

import java.time.Instant;
import org.banyancms.publishing.adapter.Step;
import org.jspecify.annotations.Nullable;

/**
 * One variant on one channel: what shall be there, what is there, and what is being done about it.
 *
 * @param key which variant and which channel
 * @param desired what shall be true
 * @param applied what was last brought about, null before anything was
 * @param state where it stands
 * @param attempt the step that is not settled, null while none is
 * @param tries how often the present desire was tried in vain
 * @param dueAt when somebody shall look at it again
 * @param trouble what went wrong last, null while nothing did
 * @param leaseUntil until when one worker has it to itself
 * @param epoch counts the leases; a worker whose number is old must not write
 * @param version counts every write
 */
public record Publication(
        PublicationKey key,
        Desired desired,
        @Nullable Applied applied,
        PublicationState state,
        @Nullable Attempt attempt,
        int tries,
        Instant dueAt,
        @Nullable Trouble trouble,
        Instant leaseUntil,
        long epoch,
        long version) {

    /** When nobody needs to look. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** A publication that has just become wanted. */
    public static Publication begun(PublicationKey key, Desired desired, Instant now) {
        return new Publication(
                key,
                desired,
                null,
                PublicationState.READY,
                null,
                0,
                now,
                null,
                Instant.EPOCH,
                0,
                1);
    }

    /** Whether something of ours is there, as far as is known. */
    public boolean isThere() {
        return applied != null && applied.present();
    }

    /** Whether something newer is desired than what a step was made for. */
    boolean overtaken(Desired attempted) {
        return desired.sequence() > attempted.sequence();
    }

    /** The step that leads from what is there to what shall be there. */
    public Step nextStep() {
        if (!desired.present()) {
            return Step.REMOVE;
        }
        return isThere() ? Step.UPDATE : Step.CREATE;
    }

    /** The state of waiting for the next step. */
    PublicationState waiting() {
        if (!desired.present()) {
            return isThere() ? PublicationState.RETRACTING : PublicationState.GONE;
        }
        return isThere() ? PublicationState.UPDATING : PublicationState.READY;
    }

    Publication in(
            PublicationState next,
            @Nullable Attempt open,
            int tried,
            Instant due,
            @Nullable Trouble why) {
        return new Publication(
                key, desired, applied, next, open, tried, due, why, leaseUntil, epoch, version);
    }

    Publication withApplied(Applied now) {
        return new Publication(
                key,
                desired,
                now,
                state,
                attempt,
                tries,
                dueAt,
                trouble,
                leaseUntil,
                epoch,
                version);
    }

    Publication withDesired(Desired newer) {
        return new Publication(
                key,
                newer,
                applied,
                state,
                attempt,
                tries,
                dueAt,
                trouble,
                leaseUntil,
                epoch,
                version);
    }

    /** The same, given back by its worker. */
    Publication released() {
        return new Publication(
                key,
                desired,
                applied,
                state,
                attempt,
                tries,
                dueAt,
                trouble,
                Instant.EPOCH,
                epoch,
                version);
    }
}
