package org.banyancms.media.asset;

import java.util.List;
import java.util.Optional;
import org.banyancms.core.asset.AssetId;
import org.banyancms.media.blob.Sha256;

/** Where assets are kept. */
public interface AssetStore {

    /**
     * Keeps a new asset.
     *
     * @param sole whether it must be the only one that was kept so with these bytes
     * @return false when another one was first, and nothing was kept
     */
    boolean insert(Asset asset, boolean sole);

    /**
     * Writes an asset over an earlier revision of it; false when that is not the current one, and
     * nothing was written.
     */
    boolean replace(Asset asset, long expectedRevision);

    Optional<Asset> find(AssetId id);

    /** The oldest asset with these bytes. */
    Optional<Asset> findByDigest(Sha256 digest);

    /** The films and sounds that have an asset as one of their tracks. */
    List<Asset> withTrack(AssetId track);

    /** How many there are, on all pages. */
    long count(AssetQuery query);

    /** Newest first. */
    List<Asset> find(AssetQuery query);
}
