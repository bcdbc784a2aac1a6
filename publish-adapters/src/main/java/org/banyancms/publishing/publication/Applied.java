package org.banyancms.publishing.publication;

import java.time.Instant;
import org.banyancms.publishing.adapter.Remote;
import org.jspecify.annotations.Nullable;

/**
 * What was last brought about on the channel.
 *
 * @param sequence the commit it stands for
 * @param present whether the variant is there
 * @param revision its revision
 * @param hash its content hash
 * @param remote our thing on the other side, null where nothing is there
 * @param verified whether read-back proved it
 * @param checkedAt when it was last read back
 */
public record Applied(
        long sequence,
        boolean present,
        long revision,
        String hash,
        @Nullable Remote remote,
        boolean verified,
        Instant checkedAt) {

    /** The same, read back again. */
    public Applied checked(Instant at) {
        return new Applied(sequence, present, revision, hash, remote, true, at);
    }
}
