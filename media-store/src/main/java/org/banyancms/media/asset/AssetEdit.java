package org.banyancms.media.asset;

import java.time.Instant;
import java.util.List;

/**
 * One edit of an asset.
 *
 * @param revision the revision that it made
 * @param at when
 * @param by who
 * @param paths JSON Pointers to what it changed
 */
public record AssetEdit(long revision, Instant at, String by, List<String> paths) {
    public AssetEdit {
        paths = List.copyOf(paths);
    }
}
