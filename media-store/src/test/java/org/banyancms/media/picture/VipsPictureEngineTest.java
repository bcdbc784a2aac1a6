package org.banyancms.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.banyancms.media.tool.Toolbox;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where libvips is installed, and is named as skipped where it is not. */
@DisplayName("Renditions with libvips")
class VipsPictureEngineTest {
    private static final Credit CREDIT =
            new Credit(
                    "Nguyễn Văn Ảnh",
                    "TTXVN",
                    "© 2026",
                    "CC-BY-4.0",
                    "https://example.vn/licence",
                    null);
    @TempDir Path folder;
    private VipsPictureEngine engine;

    @BeforeEach
    void find() throws IOException {
        var tools = Toolbox.probe();
        Assumptions.assumeTrue(
                tools.vips().isPresent() && tools.vipsheader().isPresent(),
                "skipped: libvips is not installed");
        engine =
                new VipsPictureEngine(
                        new JavaPictureEngine(),
                        tools.vips().get(),
                        tools.vipsheader().get(),
                        folder.resolve("workshop"));
        Assumptions.assumeTrue(
                engine.writes().contains(PictureFormat.AVIF),
                "skipped: libvips was built without AVIF");
    }

    private PictureSource source(byte[] bytes, String mediaType) throws IOException {
        return new PictureSource(Files.write(folder.resolve("source"), bytes), mediaType, 1);
    }

    @Test
    @DisplayName("an AVIF rendition has the credit and neither place nor serial number")
    void privacy() throws Exception {
        var traced = TestPictures.withTraces(TestPictures.photo("bridge-cables.jpg"), 1);
        var avif =
                engine.render(
                        source(traced, "image/jpeg"),
                        Framing.width(320),
                        PictureFormat.AVIF,
                        CREDIT);
        var text = new String(avif.bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "avif",
                        "Nguyễn Văn Ảnh",
                        "TTXVN",
                        "CC-BY-4.0",
                        "https://example.vn/licence");
        assertThat(text).doesNotContain(TestPictures.SERIAL, "Sander Klootwijk");
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(avif.bytes()));
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(avif.size().width()).isEqualTo(320);
        assertThat(folder.resolve("workshop")).isEmptyDirectory();
    }

    @Test
    @DisplayName("an AVIF file is read like any other picture")
    void reading() throws Exception {
        var photo = source(TestPictures.photo("bridge-cables.jpg"), "image/jpeg");
        var hash = PerceptualHash.of(engine.preview(photo));
        var avif = engine.render(photo, Framing.width(640), PictureFormat.AVIF, CREDIT);
        var again = source(avif.bytes(), "image/avif");
        assertThat(engine.reads("image/avif")).isTrue();
        assertThat(engine.storedSize(again)).isEqualTo(avif.size());
        assertThat(PerceptualHash.distance(hash, PerceptualHash.of(engine.preview(again))))
                .isLessThan(7);
        assertThat(
                        engine.render(again, Framing.width(200), PictureFormat.JPEG, CREDIT)
                                .size()
                                .width())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("a broken AVIF file is refused and leaves nothing")
    void broken() throws Exception {
        var avif =
                engine.render(
                        source(TestPictures.photo("dandelions.jpg"), "image/jpeg"),
                        Framing.width(320),
                        PictureFormat.AVIF,
                        CREDIT);
        var half = source(Arrays.copyOf(avif.bytes(), avif.bytes().length / 2), "image/avif");
        assertThatThrownBy(() -> engine.preview(half)).isInstanceOf(BrokenPictureException.class);
        assertThat(folder.resolve("workshop")).isEmptyDirectory();
    }
}
