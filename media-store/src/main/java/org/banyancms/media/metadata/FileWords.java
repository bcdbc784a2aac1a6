package org.banyancms.media.metadata;

/**
 * All that was read from a file.
 *
 * @param metadata what may be shown
 * @param traces what may not
 * @param orientation EXIF orientation, 1 to 8
 * @param durationSeconds length of films and sounds, 0 where there is none or it is not known
 * @param width pixels as the film's header tells, 0 where it does not
 * @param height pixels as the film's header tells, 0 where it does not
 */
public record FileWords(
        EmbeddedMetadata metadata,
        PrivateTraces traces,
        int orientation,
        double durationSeconds,
        int width,
        int height) {
    /** A file that says nothing. */
    public static final FileWords NONE =
            new FileWords(EmbeddedMetadata.NONE, PrivateTraces.NONE, 1, 0, 0, 0);

    /** The same with another orientation. */
    public FileWords turned(int upright) {
        return new FileWords(metadata, traces, upright, durationSeconds, width, height);
    }
}
