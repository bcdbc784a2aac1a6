package org.banyancms.publishing.adapter.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a film of a story.
 *
 * @param id the asset
 * @param mediaType such as {@code image/jpeg}
 * @param width pixels; 0 where unknown
 * @param height pixels; 0 where unknown
 * @param alt alternative text, empty where it is decorative
 * @param caption caption
 * @param credit credit line
 * @param creator who made it
 * @param copyright copyright notice
 * @param licence licence code
 * @param licenceUrl where the licence stands
 * @param url main address, relative to the server's root
 * @param renditions other sizes and formats
 * @param tracks captions and subtitles
 */
public record Picture(
        String id,
        String mediaType,
        int width,
        int height,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String creator,
        @Nullable String copyright,
        @Nullable String licence,
        @Nullable String licenceUrl,
        String url,
        List<Rendition> renditions,
        List<Track> tracks) {
    public Picture {
        renditions = List.copyOf(renditions);
        tracks = List.copyOf(tracks);
    }

    static Picture of(String id, Tree asset) {
        return new Picture(
                id,
                asset.text("mediaType", "application/octet-stream"),
                asset.number("width"),
                asset.number("height"),
                asset.text("alt", ""),
                asset.text("caption"),
                asset.text("credit"),
                asset.text("creator"),
                asset.text("copyright"),
                asset.text("licence"),
                asset.text("licenceUrl"),
                asset.text("url", ""),
                asset.objects("renditions").stream().map(Rendition::of).toList(),
                asset.objects("tracks").stream().map(Track::of).toList());
    }

    /** Whether it is a still picture. */
    public boolean still() {
        return mediaType.startsWith("image/");
    }

    /** Whether it is a film. */
    public boolean film() {
        return mediaType.startsWith("video/");
    }

    /** The line that the licence asks for: the credit line, else the creator. */
    public @Nullable String creditLine() {
        return credit == null ? creator : credit;
    }

    /**
     * Source sets by media type, the best compressed format first; the last one is for every
     * browser.
     */
    public Map<String, String> sourceSets() {
        var sets = new LinkedHashMap<String, String>();
        for (var type : List.of("image/avif", "image/webp", "image/jpeg", "image/png")) {
            var set =
                    renditions.stream()
                            .filter(rendition ->
                                    rendition.mediaType().equals(type) && rendition.width() > 0)
                            .map(rendition -> rendition.url() + " " + rendition.width() + "w")
                            .reduce((left, right) -> left + ", " + right);
            set.ifPresent(text -> sets.put(type, text));
        }
        return sets;
    }

    /**
     * The rendition nearest to a width, not smaller where there is one; the main address where
     * there is none.
     */
    public String urlNear(int wanted) {
        return renditions.stream()
                .filter(it ->
                        it.mediaType().equals("image/jpeg") || it.mediaType().equals("image/png"))
                .filter(it -> it.width() >= wanted)
                .min(Comparator.comparingInt(Rendition::width))
                .map(Rendition::url)
                .orElse(url);
    }

    /**
     * One size in one format.
     *
     * @param mediaType such as {@code image/webp}
     * @param width pixels
     * @param height pixels
     * @param url address
     */
    public record Rendition(String mediaType, int width, int height, String url) {
        static Rendition of(Tree tree) {
            return new Rendition(
                    tree.text("mediaType", ""),
                    tree.number("width"),
                    tree.number("height"),
                    tree.text("url", ""));
        }
    }

    /**
     * One text track.
     *
     * @param locale language tag
     * @param kind {@code captions}, {@code subtitles} or {@code descriptions}
     * @param url address of the WebVTT file
     */
    public record Track(String locale, String kind, String url) {
        static Track of(Tree tree) {
            return new Track(
                    tree.text("locale", "und"),
                    tree.text("kind", "subtitles"),
                    tree.text("url", ""));
        }
    }
}
