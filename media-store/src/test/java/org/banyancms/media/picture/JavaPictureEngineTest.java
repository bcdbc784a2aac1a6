package org.banyancms.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.banyancms.media.metadata.MetadataReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Renditions in pure Java")
class JavaPictureEngineTest {
    private static final Credit CREDIT =
            new Credit(
                    "Nguyễn Văn Ảnh",
                    "TTXVN & Báo <Tuyên Quang>",
                    "© 2026 Báo Tuyên Quang",
                    "CC-BY-4.0",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "trainedAlgorithmicMedia");
    private final PictureEngine engine = new JavaPictureEngine();
    @TempDir Path folder;

    private PictureSource source(byte[] bytes, String mediaType, int orientation)
            throws IOException {
        var file = Files.createTempFile(folder, "source", null);
        Files.write(file, bytes);
        return new PictureSource(file, mediaType, orientation);
    }

    private static BufferedImage decoded(PictureEngine.Rendered rendered) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendered.bytes()));
    }

    private static String colour(BufferedImage picture, double x, double y) {
        var pixel =
                new Color(
                        picture.getRGB(
                                (int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        var channels = new int[] {pixel.getRed(), pixel.getGreen(), pixel.getBlue()};
        return Arrays.stream(channels)
                .mapToObj(channel -> channel > 128 ? "1" : "0")
                .reduce("", String::concat);
    }

    @Test
    @DisplayName("this machine writes JPEG and WebP")
    void formats() {
        assertThat(engine.writes()).contains(PictureFormat.JPEG, PictureFormat.WEBP);
        assertThat(engine.reads("image/heic")).isFalse();
        assertThat(engine.reads("image/svg+xml")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"JPEG", "WEBP"})
    @DisplayName("no place and no serial number leaves, and the credit does, in every format")
    void privacy(PictureFormat format) throws Exception {
        var traced = TestPictures.withTraces(TestPictures.photo("bridge-cables.jpg"), 1);
        assertThat(
                        ImageMetadataReader.readMetadata(new ByteArrayInputStream(traced))
                                .getFirstDirectoryOfType(GpsDirectory.class)
                                .getGeoLocation())
                .isNotNull();

        var rendered =
                engine.render(source(traced, "image/jpeg", 1), Framing.width(320), format, CREDIT);

        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(rendered.bytes()));
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(new String(rendered.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(TestPictures.SERIAL, "Sander Klootwijk");
        var words =
                new MetadataReader()
                        .picture(Files.write(folder.resolve("out"), rendered.bytes()))
                        .metadata();
        assertThat(words.creator()).isEqualTo(CREDIT.creator());
        assertThat(words.credit()).isEqualTo(CREDIT.credit());
        assertThat(words.copyright()).isEqualTo(CREDIT.copyright());
        assertThat(words.usageTerms()).isEqualTo("CC-BY-4.0");
        assertThat(words.licence()).isEqualTo("CC-BY-4.0");
        assertThat(words.licenceUrl()).isEqualTo(CREDIT.licenceUrl());
        assertThat(words.digitalSourceType()).isEqualTo("trainedAlgorithmicMedia");
        assertThat(decoded(rendered).getWidth()).isEqualTo(320);
    }

    @Test
    @DisplayName("every EXIF orientation comes out upright")
    void orientations() throws Exception {
        // where the stored red quarter is seen, by orientation: x and y of its middle
        double[][] red = {
            {},
            {.25, .25},
            {.75, .25},
            {.75, .75},
            {.25, .75},
            {.25, .25},
            {.75, .25},
            {.75, .75},
            {.25, .75}
        };
        var stored = TestPictures.file(TestPictures.quarters(80, 40), "png");
        for (int orientation = 1; orientation <= 8; orientation++) {
            var rendered =
                    engine.render(
                            source(stored, "image/png", orientation),
                            Framing.width(400),
                            PictureFormat.JPEG,
                            Credit.NONE);
            assertThat(rendered.size())
                    .as("size of %d", orientation)
                    .isEqualTo(orientation > 4 ? new PictureSize(40, 80) : new PictureSize(80, 40));
            assertThat(colour(decoded(rendered), red[orientation][0], red[orientation][1]))
                    .as("orientation %d", orientation)
                    .isEqualTo("100");
        }
    }

    @Test
    @DisplayName("a box is filled around the focal point")
    void fill() throws Exception {
        var source =
                source(TestPictures.file(TestPictures.quarters(400, 200), "png"), "image/png", 1);
        var right =
                engine.render(
                        source, new Framing(50, 100, 1, 0.5), PictureFormat.JPEG, Credit.NONE);
        assertThat(right.size()).isEqualTo(new PictureSize(50, 100));
        assertThat(colour(decoded(right), .5, .2)).isEqualTo("010");
        var left =
                engine.render(
                        source, new Framing(50, 100, 0, 0.5), PictureFormat.WEBP, Credit.NONE);
        assertThat(colour(decoded(left), .5, .2)).isEqualTo("100");
    }

    @Test
    @DisplayName("nothing is made larger than it is, not even to fill a box")
    void neverUpscales() throws Exception {
        var source =
                source(TestPictures.file(TestPictures.quarters(60, 30), "jpg"), "image/jpeg", 1);
        assertThat(
                        engine.render(source, Framing.width(1920), PictureFormat.WEBP, Credit.NONE)
                                .size())
                .isEqualTo(new PictureSize(60, 30));
        assertThat(
                        engine.render(
                                        source,
                                        new Framing(1200, 630, .5, .5),
                                        PictureFormat.JPEG,
                                        Credit.NONE)
                                .size())
                .isEqualTo(new PictureSize(57, 30));
    }

    @Test
    @DisplayName("transparency becomes white in JPEG and stays in WebP")
    void transparency() throws Exception {
        var clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        var source = source(TestPictures.file(clear, "png"), "image/png", 1);
        assertThat(
                        colour(
                                decoded(
                                        engine.render(
                                                source,
                                                Framing.width(20),
                                                PictureFormat.JPEG,
                                                Credit.NONE)),
                                .5,
                                .5))
                .isEqualTo("111");
        var webp = decoded(engine.render(source, Framing.width(20), PictureFormat.WEBP, CREDIT));
        assertThat(webp.getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    @DisplayName("16-bit grey and palette pictures come out in 8-bit sRGB")
    void oddPixels() throws Exception {
        var grey = new BufferedImage(30, 30, BufferedImage.TYPE_USHORT_GRAY);
        var palette = new BufferedImage(30, 30, BufferedImage.TYPE_BYTE_INDEXED);
        for (var picture : new BufferedImage[] {grey, palette}) {
            var rendered =
                    engine.render(
                            source(TestPictures.file(picture, "png"), "image/png", 1),
                            Framing.width(30),
                            PictureFormat.JPEG,
                            Credit.NONE);
            assertThat(colour(decoded(rendered), .5, .5)).isEqualTo("000");
        }
    }

    @Test
    @DisplayName("WebP and GIF are read as well as JPEG and PNG")
    void inputs() throws Exception {
        for (var format : new String[] {"webp", "gif", "png", "jpeg"}) {
            var source =
                    source(
                            TestPictures.file(TestPictures.quarters(100, 60), format),
                            "image/" + format,
                            1);
            assertThat(engine.storedSize(source)).as(format).isEqualTo(new PictureSize(100, 60));
            assertThat(colour(engine.preview(source), .2, .2)).as(format).isEqualTo("100");
        }
    }

    @Test
    @DisplayName("a picture without its second half is broken")
    void truncated() throws Exception {
        for (var format : new String[] {"jpeg", "png"}) {
            var whole = TestPictures.photo("dandelions.jpg");
            var bytes =
                    format.equals("jpeg")
                            ? whole
                            : TestPictures.file(
                                    ImageIO.read(new ByteArrayInputStream(whole)), "png");
            var half = source(Arrays.copyOf(bytes, bytes.length / 2), "image/" + format, 1);
            assertThatThrownBy(() -> engine.preview(half))
                    .as(format)
                    .isInstanceOf(BrokenPictureException.class);
        }
    }

    @Test
    @DisplayName("the same picture in another size and format has nearly the same perceptual hash")
    void perceptualHash() throws Exception {
        var photo = source(TestPictures.photo("bridge-cables.jpg"), "image/jpeg", 1);
        var small = engine.render(photo, Framing.width(200), PictureFormat.WEBP, Credit.NONE);
        var other = source(TestPictures.photo("dandelions.jpg"), "image/jpeg", 1);
        long hash = PerceptualHash.of(engine.preview(photo));
        assertThat(PerceptualHash.distance(hash, PerceptualHash.of(decoded(small)))).isLessThan(7);
        assertThat(PerceptualHash.distance(hash, PerceptualHash.of(engine.preview(other))))
                .isGreaterThan(12);
    }

    @Test
    @DisplayName("a picture of one colour has the ThumbHash that the algorithm gives")
    void thumbHash() {
        var white = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        var graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 4, 3);
        graphics.dispose();
        // lightness 63, both colour means 32 (31.5 rounded), no scales, landscape of 5 rows, terms
        // all zero
        var bytes = java.util.Base64.getDecoder().decode(ThumbHash.of(white));
        assertThat(bytes).startsWith(0x3F, 0x08, 0x02, 0x05, 0x80);
        assertThat(bytes.length).isBetween(20, 25);
        var clear =
                java.util.Base64.getDecoder()
                        .decode(ThumbHash.of(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB)));
        assertThat(clear[2] & 0x80).isEqualTo(0x80);
    }
}
