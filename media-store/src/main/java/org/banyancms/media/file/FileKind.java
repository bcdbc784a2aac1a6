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
            Set.of("jpg", "jpeg", "jpe", "jfif"),
            Set.of("image/jpg", "image/pjpeg")),
    PNG(PICTURE, "image/png", Set.of("png"), Set.of("image/vnd.mozilla.apng", "image/apng")),
    WEBP(PICTURE, "image/webp", Set.of("webp"), Set.of()),
    GIF(PICTURE, "image/gif", Set.of("gif"), Set.of()),
    AVIF(PICTURE, "image/avif", Set.of("avif"), Set.of()),
    HEIC(PICTURE, "image/heic", Set.of("heic", "heif"), Set.of("image/heif")),
    MP4(FILM, "video/mp4", Set.of("mp4", "m4v"), Set.of("video/x-m4v", "application/mp4")),
    MP3(SOUND, "audio/mpeg", Set.of("mp3"), Set.of("audio/mp3")),
    M4A(SOUND, "audio/mp4", Set.of("m4a", "mp4"), Set.of("audio/x-m4a", "audio/m4a")),
    OGG(
            SOUND,
            "audio/ogg",
            Set.of("ogg", "oga", "opus"),
            Set.of(
                    "audio/vorbis",
                    "audio/opus",
                    "audio/x-oggflac",
                    "audio/speex",
                    "application/ogg")),
    WAV(SOUND, "audio/vnd.wave", Set.of("wav"), Set.of("audio/wav", "audio/x-wav", "audio/wave")),
    VTT(TEXT_TRACK, "text/vtt", Set.of("vtt"), Set.of("text/plain")),
    SRT(TEXT_TRACK, "application/x-subrip", Set.of("srt"), Set.of("text/srt", "text/plain")),
    PDF(DOCUMENT, "application/pdf", Set.of("pdf"), Set.of("application/x-pdf"));

    private final FileFamily family;
    private final String mediaType;
    private final Set<String> extensions;
    private final Set<String> aliases;

    FileKind(FileFamily family, String mediaType, Set<String> extensions, Set<String> aliases) {
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

    /** Names of such files may end like this, in lower case, without a dot. */
    public Set<String> extensions() {
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
