package org.banyancms.media.tool;

import java.util.Optional;

/**
 * The programs found at the start.
 *
 * @param vips libvips, for AVIF and HEIC
 * @param vipsheader libvips, for the size of a picture
 * @param ffmpeg for posters of films
 */
public record Toolbox(
        Optional<Program> vips, Optional<Program> vipsheader, Optional<Program> ffmpeg) {
    /** No program at all. */
    public static final Toolbox EMPTY =
            new Toolbox(Optional.empty(), Optional.empty(), Optional.empty());

    /** Looks around on this machine. */
    public static Toolbox probe() {
        return new Toolbox(
                Program.find("vips", "--version"),
                Program.find("vipsheader", "--version"),
                Program.find("ffmpeg", "-version"));
    }
}
