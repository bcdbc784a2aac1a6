package org.banyancms.media.web.asset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.media.asset.Depicted;
import org.banyancms.media.asset.FocalPoint;
import org.banyancms.media.asset.Presentation;
import org.banyancms.media.asset.Track;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch of an asset may change.
 *
 * @param focalPoint the point to keep in view; the middle where it is taken away
 * @param standIn whether it stands in for a real picture
 * @param digitalSourceType IPTC code of how it came to be
 * @param depicted {@code unknown}, {@code nobody}, {@code people} or {@code crowd}
 * @param tracks captions by language
 */
record PresentationBody(
        @Nullable Point focalPoint,
        @Nullable Boolean standIn,
        @Nullable String digitalSourceType,
        @Nullable String depicted,
        @Nullable Map<LocaleTag, TrackBody> tracks) {
    private static final List<String> TRACK_KINDS =
            List.of("captions", "subtitles", "descriptions");

    /** A point of the picture: 0 to 1 from the left, 0 to 1 from the top. */
    record Point(double x, double y) {}

    /** Captions and the asset that holds them. */
    record TrackBody(@Nullable String kind, @Nullable AssetId asset) {}

    static PresentationBody of(Presentation shown) {
        var tracks = new HashMap<LocaleTag, TrackBody>();
        shown.tracks()
                .forEach((locale, track) ->
                        tracks.put(locale, new TrackBody(track.kind(), track.asset())));
        return new PresentationBody(
                new Point(shown.focalPoint().x(), shown.focalPoint().y()),
                shown.standIn(),
                shown.digitalSourceType(),
                shown.depicted().name().toLowerCase(Locale.ROOT),
                tracks);
    }

    Presentation read() {
        var faults = new Faults();
        var shown =
                new Presentation(
                        readPoint(faults),
                        standIn != null && standIn,
                        readSourceType(faults),
                        readDepicted(faults),
                        readTracks(faults));
        faults.refuse();
        return shown;
    }

    private FocalPoint readPoint(Faults faults) {
        if (focalPoint == null) {
            return FocalPoint.CENTRE;
        }
        try {
            return new FocalPoint(focalPoint.x(), focalPoint.y());
        } catch (IllegalArgumentException _) {
            faults.add(
                    "/focalPoint", "not_a_point", Map.of("x", focalPoint.x(), "y", focalPoint.y()));
            return FocalPoint.CENTRE;
        }
    }

    private @Nullable String readSourceType(Faults faults) {
        var type = faults.text("/digitalSourceType", digitalSourceType, 60);
        if (type != null && !type.matches("[A-Za-z]{3,60}")) {
            faults.add("/digitalSourceType", "not_a_source_type", Map.of("value", type));
        }
        return type;
    }

    private Depicted readDepicted(Faults faults) {
        var word = depicted == null ? "unknown" : depicted;
        return Arrays.stream(Depicted.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(
                            "/depicted",
                            "unknown_choice",
                            Map.of("value", word, "choices", "[unknown, nobody, people, crowd]"));
                    return Depicted.UNKNOWN;
                });
    }

    private Map<LocaleTag, Track> readTracks(Faults faults) {
        var read = new HashMap<LocaleTag, Track>();
        if (tracks != null) {
            tracks.forEach((locale, track) -> readTrack(locale, track, read, faults));
        }
        return read;
    }

    private static void readTrack(
            LocaleTag locale, TrackBody track, Map<LocaleTag, Track> read, Faults faults) {
        var pointer = "/tracks/" + locale;
        var kind = track.kind() == null ? "captions" : track.kind();
        if (!TRACK_KINDS.contains(kind)) {
            var choices = Map.<String, Object>of("value", kind, "choices", TRACK_KINDS.toString());
            faults.add(pointer + "/kind", "unknown_choice", choices);
        }
        if (track.asset() == null) {
            faults.add(pointer + "/asset", "required", Map.of());
        } else {
            read.put(locale, new Track(kind, track.asset()));
        }
    }
}
