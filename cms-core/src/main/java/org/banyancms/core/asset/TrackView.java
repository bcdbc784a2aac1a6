package org.banyancms.core.asset;

/**
 * One text track.
 *
 * @param locale language tag
 * @param kind {@code captions}, {@code subtitles} or {@code descriptions}
 * @param url address of the WebVTT file
 */
public record TrackView(String locale, String kind, String url) {}
