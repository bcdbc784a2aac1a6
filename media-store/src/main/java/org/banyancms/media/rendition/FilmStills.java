package org.banyancms.media.rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.banyancms.media.tool.Program;

/**
 * Takes still pictures out of films with ffmpeg, in a process of its own that may read that one
 * file and no address.
 */
public final class FilmStills {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final double LATEST = 3;

    private final Program ffmpeg;

    public FilmStills(Program ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Writes a picture from near the beginning of a film as PNG.
     *
     * @param durationSeconds the film's length, 0 where it is not known
     */
    void take(Path film, double durationSeconds, Path png) throws IOException {
        double at = Math.min(LATEST, durationSeconds / 10);
        ffmpeg.run(
                LIMIT,
                "-v",
                "error",
                "-nostdin",
                "-protocol_whitelist",
                "file",
                "-f",
                "mov",
                "-ss",
                String.format(Locale.ROOT, "%.2f", at),
                "-i",
                film.toString(),
                "-frames:v",
                "1",
                "-c:v",
                "png",
                "-f",
                "image2",
                "-update",
                "1",
                "-y",
                png.toString());
    }
}
