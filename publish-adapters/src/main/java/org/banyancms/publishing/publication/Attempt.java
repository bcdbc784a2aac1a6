package org.banyancms.publishing.publication;

import java.time.Instant;
import org.banyancms.publishing.adapter.Remote;
import org.banyancms.publishing.adapter.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step that was written down before it was made and is not settled yet.
 *
 * @param step what was to be done
 * @param desired what it was to bring about; something newer may be desired meanwhile
 * @param remote what the other side said it took, if it did
 * @param at when it was written down
 */
public record Attempt(Step step, Desired desired, @Nullable Remote remote, Instant at) {

    /** The same attempt, taken by the other side. */
    Attempt accepted(Remote taken) {
        return new Attempt(step, desired, taken, at);
    }
}
