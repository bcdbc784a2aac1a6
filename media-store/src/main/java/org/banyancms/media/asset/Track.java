package org.banyancms.media.asset;

import org.banyancms.core.asset.AssetId;

/**
 * Captions or subtitles of a film or a sound.
 *
 * @param kind {@code captions}, {@code subtitles} or {@code descriptions}
 * @param asset the asset that holds them as WebVTT
 */
public record Track(String kind, AssetId asset) {}
