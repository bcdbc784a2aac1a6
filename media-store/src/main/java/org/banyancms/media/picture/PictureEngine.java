package org.banyancms.media.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Set;

/**
 * Makes renditions of pictures. Engines differ in speed and formats, not in what a rendition is.
 */
public interface PictureEngine {

    /** Its name for people. */
    String name();

    /** The formats it can write on this machine. */
    Set<PictureFormat> writes();

    /** Whether it can read pictures of a type. */
    boolean reads(String mediaType);

    /**
     * The size that a file's header tells, as it is stored; no pixel is decoded.
     *
     * @throws BrokenPictureException when the header makes no sense
     */
    PictureSize storedSize(PictureSource source) throws IOException;

    /**
     * The picture upright, in sRGB, small: for hashes. Decoding it proves that the file is whole.
     *
     * @throws BrokenPictureException when bytes are missing or make no sense
     */
    BufferedImage preview(PictureSource source) throws IOException;

    /**
     * A rendition: upright, in sRGB, framed, with the credit and without any other metadata.
     *
     * @throws IllegalArgumentException when the format is not one of {@link #writes()}
     */
    Rendered render(PictureSource source, Framing framing, PictureFormat format, Credit credit)
            throws IOException;

    /**
     * A rendition's bytes.
     *
     * @param bytes the file
     * @param size its size in pixels
     */
    record Rendered(byte[] bytes, PictureSize size) {}
}
