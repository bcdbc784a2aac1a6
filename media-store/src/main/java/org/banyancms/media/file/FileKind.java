package org.banyancms.media.file;

import static org.banyancms.media.file.FileFamily.DOCUMENT;
import static org.banyancms.media.file.FileFamily.FILM;
import static org.banyancms.media.file.FileFamily.PICTURE;
import static org.banyancms.media.file.FileFamily.SOUND;
import static org.banyancms.media.file.FileFamily.TEXT_TRACK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that the house takes. Whatever is not listed is refused. */
public enum FileKind {
    JPEG(
            PICTURE,
            "image/jpeg",
            List.of("jpg", "jpeg", "jpe", "jfif"),
            Set.of("image/jpg", "image/pjpeg")),
    PNG(PICTURE, "image/png", List.of("png"), Set.of("image/vnd.mozilla.apng", "image/apng")),
    WEBP(PICTURE, "image/webp", List.of("webp"), Set.of()),
    GIF(PICTURE, "image/gif", List.of("gif"), Set.of()),
    AVIF(PICTURE, "image/avif", List.of("avif"), Set.of()),
    HEIC(PICTURE, "image/heic", List.of("heic", "heif"), Set.of("image/heif")),
    MP4(FILM, "video/mp4", List.of("mp4", "m4v"), Set.of("video/x-m4v", "application/mp4")),
    MP3(SOUND, "audio/mpeg", List.of("mp3"), Set.of("audio/mp3")),
    M4A(SOUND, "audio/mp4", List.of("m4a", "mp4"), Set.of("audio/x-m4a", "audio/m4a")),
    OGG(
            SOUND,
            "audio/ogg",
            List.of("ogg", "oga", "opus"),
            Set.of(
                    "audio/vorbis",
                    "audio/opus",
                    "audio/x-oggflac",
                    "audio/speex",
                    "application/ogg")),
    WAV(SOUND, "audio/vnd.wave", List.of("wav"), Set.of("audio/wav", "audio/x-wav", "audio/wave")),
    VTT(TEXT_TRACK, "text/vtt", List.of("vtt"), Set.of("text/plain")),
    SRT(TEXT_TRACK, "application/x-subrip", List.of("srt"), Set.of("text/srt", "text/plain")),
    PDF(DOCUMENT, "application/pdf", List.of("pdf"), Set.of("application/x-pdf"));

    private final FileFamily family;
    private final String mediaType;
    private final List<String> extensions;
    private final Set<String> aliases;

    FileKind(FileFamily family, String mediaType, List<String> extensions, Set<String> aliases) {
        this.family = family;
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.aliases = aliases;
    }

    public FileFamily family() {
        return family;
    }

    /** The media type that it is kept and sent under. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Names of such files may end like this, in lower case, without a dot; the usual end comes
     * first.
     */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a client may call such a file this. */
    public boolean mayBeCalled(String declared) {
        return declared.equals(mediaType) || aliases.contains(declared);
    }

    /** The kind that a detected type tells. */
    public static Optional<FileKind> ofDetected(String type) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.mediaType.equals(type)
                                || (kind.aliases.contains(type) && !type.equals("text/plain")))
                .findFirst();
    }

    /** The kind that is kept under a media type. */
    public static Optional<FileKind> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    /** Media types of all kinds, for messages. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(FileKind::mediaType).toList();
    }
}
