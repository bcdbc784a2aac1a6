package org.banyancms.media.file;

/**
 * How large a file may be.
 *
 * @param maxFileBytes bytes of a film or a sound
 * @param maxPictureBytes bytes of a picture
 * @param maxDocumentBytes bytes of a document or a text track
 * @param maxPixels width times height of a picture, judged before it is decoded
 * @param maxFrames frames of an animation
 */
public record FileLimits(
        long maxFileBytes,
        long maxPictureBytes,
        long maxDocumentBytes,
        long maxPixels,
        int maxFrames) {

    long bytes(FileFamily family) {
        return switch (family) {
            case PICTURE -> maxPictureBytes;
            case FILM, SOUND -> maxFileBytes;
            case TEXT_TRACK, DOCUMENT -> maxDocumentBytes;
        };
    }
}
