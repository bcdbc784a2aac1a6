package org.banyancms.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.banyancms.media.tool.Program;
import org.banyancms.media.tool.Toolbox;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where ffmpeg is installed, and is named as skipped where it is not. */
@DisplayName("Stills of films with ffmpeg")
class FilmStillsTest {
    @TempDir Path folder;
    private Program ffmpeg;

    @BeforeEach
    void find() {
        var found = Toolbox.probe().ffmpeg();
        Assumptions.assumeTrue(found.isPresent(), "skipped: ffmpeg is not installed");
        ffmpeg = found.get();
    }

    @Test
    @DisplayName("a still has the size of its film")
    void still() throws IOException {
        var film = folder.resolve("film.mp4");
        ffmpeg.run(
                Duration.ofSeconds(20),
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:duration=2",
                "-y",
                film.toString());
        var png = folder.resolve("still.png");
        new FilmStills(ffmpeg).take(film, 2, png);
        var still = ImageIO.read(png.toFile());
        assertThat(still.getWidth()).isEqualTo(320);
        assertThat(still.getHeight()).isEqualTo(180);
    }

    @Test
    @DisplayName("a playlist that names another file is no film")
    void playlist() throws IOException {
        var film =
                Files.writeString(
                        folder.resolve("film.mp4"), "#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n");
        assertThatThrownBy(() -> new FilmStills(ffmpeg).take(film, 2, folder.resolve("still.png")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("still.png")).doesNotExist();
    }
}
