package org.banyancms.core.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a variant with the time in which it was live.
 *
 * @param variant the version
 * @param from first sequence at which it was live
 * @param to first sequence at which it was live no more; {@link #STILL} while it is live
 * @param removal how it went, null while it is live or when a newer version took its place
 */
public record PastVariant(LiveVariant variant, long from, long to, @Nullable Gone removal) {
    /** The end of what has not ended. */
    public static final long STILL = Long.MAX_VALUE;

    /**
     * How a variant went.
     *
     * @param removal kind of removal
     * @param reason class of the reason
     * @param notice words of the tombstone, if any
     * @param at when
     */
    public record Gone(
            Change.Removal removal, String reason, @Nullable String notice, Instant at) {}

    /** Whether it is live at a sequence. */
    public boolean isLiveAt(long sequence) {
        return from <= sequence && sequence < to;
    }
}
