package org.banyancms.media.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.banyancms.media.picture.JavaPictureEngine;
import org.banyancms.media.picture.TestPictures;
import org.banyancms.media.problem.MediaProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the house takes for a file")
class FileInspectorTest {
    private static final byte[] JPEG = TestPictures.file(TestPictures.quarters(64, 48), "jpeg");
    private static final byte[] PNG = TestPictures.file(TestPictures.quarters(64, 48), "png");
    private static final byte[] GIF = TestPictures.file(TestPictures.quarters(64, 48), "gif");
    private static final byte[] WEBP = TestPictures.file(TestPictures.quarters(64, 48), "webp");

    private FileInspector inspector = inspector(100_000_000);
    @TempDir Path folder;

    private static FileInspector inspector(long maxPixels) {
        return new FileInspector(
                new JavaPictureEngine(), new FileLimits(10 << 20, 5 << 20, 1 << 20, maxPixels, 10));
    }

    private InspectedFile inspect(byte[] bytes, String name, String declared) throws IOException {
        var file = Files.write(folder.resolve("upload"), bytes);
        return inspector.inspect(file, new Announced(name, declared));
    }

    private ProblemKind refusal(byte[] bytes, String name, String declared) {
        var problem =
                catchThrowableOfType(ProblemException.class, () -> inspect(bytes, name, declared));
        assertThat(problem).as("%s is refused", name).isNotNull();
        return problem.kind();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    @DisplayName("a photo tells maker, credit, rights, licence and words")
    void photo() throws IOException {
        var file = inspect(TestPictures.photo("bridge-cables.jpg"), "bridge.JPG", "image/jpeg");
        var words = file.words().metadata();
        assertThat(file.kind()).isEqualTo(FileKind.JPEG);
        assertThat(words.creator()).isEqualTo("Sander Klootwijk");
        assertThat(words.credit()).isEqualTo("Sander Klootwijk");
        assertThat(words.copyright()).isEqualTo("© Sander Klootwijk, CC BY-SA 4.0");
        assertThat(words.licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(words.licenceUrl()).isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(words.headline()).isEqualTo("Bridge cables");
        assertThat(words.caption()).startsWith("White bridge cables");
        assertThat(file.thumbHash()).isNotBlank();
        assertThat(
                        inspect(TestPictures.photo("dandelions.jpg"), "d.jpg", null)
                                .words()
                                .metadata()
                                .licence())
                .isEqualTo("CC0-1.0");
    }

    @Test
    @DisplayName("a photo on its side is measured upright; its traces are kept apart")
    void traces() throws IOException {
        var file = inspect(TestPictures.withTraces(JPEG, 6), "a.jpg", "image/jpeg");
        assertThat(file.width()).isEqualTo(48);
        assertThat(file.height()).isEqualTo(64);
        assertThat(file.words().traces().latitude()).isBetween(21.77, 21.78);
        assertThat(file.words().traces().serials()).containsExactly(TestPictures.SERIAL);
        assertThat(file.words().metadata().takenAt())
                .isEqualTo(Instant.parse("2026-03-01T01:15:00Z"));
        assertThat(file.words().metadata().creator()).isEqualTo("Nguyen Anh");
    }

    @Test
    @DisplayName(
            "PNG, GIF, WebP, VTT, SRT and PDF are taken; a name without an end and a general type are no lie")
    void taken() throws IOException {
        assertThat(inspect(PNG, "a.png", "application/octet-stream").kind())
                .isEqualTo(FileKind.PNG);
        assertThat(inspect(GIF, "a.gif", null).kind()).isEqualTo(FileKind.GIF);
        assertThat(inspect(WEBP, "a", "image/webp").kind()).isEqualTo(FileKind.WEBP);
        assertThat(
                        inspect(
                                        text("WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n"),
                                        "a.vtt",
                                        "text/vtt")
                                .kind())
                .isEqualTo(FileKind.VTT);
        assertThat(
                        inspect(text("1\n00:00:01,000 --> 00:00:02,000\nXin chào\n"), "a.srt", null)
                                .kind())
                .isEqualTo(FileKind.SRT);
        assertThat(
                        inspect(
                                        text("%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n"),
                                        "a.pdf",
                                        "application/pdf")
                                .kind())
                .isEqualTo(FileKind.PDF);
    }

    @Test
    @DisplayName(
            "a name or a declared type that the content contradicts is refused, both told at once")
    void contradictions() {
        assertThat(refusal(JPEG, "a.png", null)).isEqualTo(MediaProblem.FILE_EXTENSION_MISMATCH);
        assertThat(refusal(JPEG, "a.jpg", "image/png"))
                .isEqualTo(MediaProblem.FILE_DECLARED_TYPE_MISMATCH);
        var both =
                catchThrowableOfType(
                        ProblemException.class, () -> inspect(PNG, "a.jpg", "image/jpeg"));
        assertThat(both.fields())
                .extracting(field -> field.pointer())
                .containsExactly("/file/name", "/file/type");
        assertThat(refusal(text("<html><script>alert(1)</script></html>"), "a.vtt", null))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    @DisplayName("what is not on the list is refused by what it is, whatever its name")
    void notAllowed() {
        assertThat(
                        refusal(
                                text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                                "a.jpg",
                                "image/jpeg"))
                .isEqualTo(MediaProblem.FILE_TYPE_SVG);
        assertThat(refusal(text("<html><body>x</body></html>"), "a.jpg", null))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_ALLOWED);
        assertThat(refusal(text("#!/bin/sh\nexit 1\n"), "a.sh", null))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_ALLOWED);
        assertThat(refusal(joined(text("PK\u0003\u0004"), new byte[40]), "a.docx", null))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_ALLOWED);
        assertThat(refusal(new byte[0], "a.jpg", null)).isEqualTo(MediaProblem.FILE_EMPTY);
    }

    @Test
    @DisplayName("HEIC is refused where nothing can decode it")
    void heic() {
        var heic =
                joined(
                        new byte[] {0, 0, 0, 24},
                        text("ftypheic"),
                        new byte[4],
                        text("mif1heic"),
                        new byte[100]);
        assertThat(refusal(heic, "a.heic", "image/heic"))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_DECODABLE);
    }

    @Test
    @DisplayName("a picture whose end is missing is refused in every format")
    void truncated() {
        for (var entry :
                new Object[][] {
                    {JPEG, "a.jpg"}, {PNG, "a.png"}, {GIF, "a.gif"}, {WEBP, "a.webp"}
                }) {
            var bytes = (byte[]) entry[0];
            assertThat(refusal(Arrays.copyOf(bytes, bytes.length * 2 / 3), (String) entry[1], null))
                    .as("%s", entry[1])
                    .isEqualTo(MediaProblem.FILE_BROKEN);
        }
        var photo = TestPictures.photo("dandelions.jpg");
        assertThat(refusal(Arrays.copyOf(photo, photo.length - 2), "a.jpg", null))
                .isEqualTo(MediaProblem.FILE_BROKEN);
    }

    @Test
    @DisplayName(
            "another file or a script behind a picture is refused; a camera's second picture is not")
    void polyglots() throws IOException {
        assertThat(refusal(joined(JPEG, text("<script>alert(1)</script>")), "a.jpg", null))
                .isEqualTo(MediaProblem.FILE_HAS_FOREIGN_CONTENT);
        assertThat(refusal(joined(JPEG, text("PK\u0003\u0004zip")), "a.jpg", null))
                .isEqualTo(MediaProblem.FILE_HAS_FOREIGN_CONTENT);
        assertThat(refusal(joined(GIF, text("*/=1;alert(1)")), "a.gif", null))
                .isEqualTo(MediaProblem.FILE_HAS_FOREIGN_CONTENT);
        assertThat(refusal(joined(PNG, text("x")), "a.png", null))
                .isEqualTo(MediaProblem.FILE_HAS_FOREIGN_CONTENT);
        assertThat(inspect(joined(JPEG, JPEG), "a.jpg", null).kind()).isEqualTo(FileKind.JPEG);
    }

    @Test
    @DisplayName("a pixel bomb is refused by its header, before a pixel is decoded")
    void pixelBomb() {
        assertThat(refusal(pngHeader(50_000, 50_000), "bomb.png", null))
                .isEqualTo(MediaProblem.PICTURE_TOO_MANY_PIXELS);
    }

    private static byte[] pngHeader(int width, int height) {
        var data =
                ByteBuffer.allocate(17)
                        .put(text("IHDR"))
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        var crc = new CRC32();
        crc.update(data);
        var all = ByteBuffer.allocate(8 + 4 + 17 + 4 + 12);
        all.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(data)
                .putInt((int) crc.getValue());
        return all.putInt(0).put(text("IEND")).putInt(0xAE426082).array();
    }

    @Test
    @DisplayName("an animation of too many frames is refused")
    void tooManyFrames() {
        // header and palette, one frame over and over, trailer
        int palette = 3 << ((GIF[10] & 7) + 1);
        int frame = 13 + palette;
        while (GIF[frame] == 0x21) {
            frame += 8; // graphic control
        }
        var all = new ByteArrayOutputStream();
        all.write(GIF, 0, frame);
        for (int i = 0; i < 11; i++) {
            all.write(GIF, frame, GIF.length - frame - 1);
        }
        all.write(0x3B);
        assertThat(refusal(all.toByteArray(), "a.gif", null))
                .isEqualTo(MediaProblem.PICTURE_TOO_MANY_FRAMES);
    }

    @Test
    @DisplayName("a file over the limit of its family is refused")
    void tooLarge() {
        assertThat(refusal(joined(JPEG, new byte[6 << 20]), "a.jpg", null))
                .isEqualTo(MediaProblem.FILE_TOO_LARGE);
    }

    @Test
    @DisplayName("captions that are no UTF-8, have no head or run backwards are refused")
    void badTracks() {
        assertThat(refusal(text("WEBVTT\n\n00:05.000 --> 00:02.000\nx\n"), "a.vtt", null))
                .isEqualTo(MediaProblem.FILE_TEXT_TRACK_INVALID);
        assertThat(refusal(text("no head\n\n00:01.000 --> 00:02.000\nx\n"), "a.vtt", null))
                .isEqualTo(MediaProblem.FILE_TEXT_TRACK_INVALID);
        assertThat(
                        refusal(
                                joined(
                                        text("WEBVTT\n\n00:01.000 --> 00:02.000\n"),
                                        new byte[] {(byte) 0xE1, (byte) 0xFF}),
                                "a.vtt",
                                null))
                .isEqualTo(MediaProblem.FILE_TEXT_TRACK_INVALID);
    }

    @Test
    @DisplayName("a PDF with a script or without an end is refused")
    void badDocuments() {
        assertThat(
                        refusal(
                                text("%PDF-1.4\n<</S/JavaScript/JS(app.alert(1))>>\n%%EOF"),
                                "a.pdf",
                                null))
                .isEqualTo(MediaProblem.FILE_HAS_ACTIVE_CONTENT);
        assertThat(refusal(text("%PDF-1.4\n1 0 obj"), "a.pdf", null))
                .isEqualTo(MediaProblem.FILE_BROKEN);
    }

    @Test
    @DisplayName("a film without its table of contents or cut in the middle is refused")
    void badFilms() {
        var head = joined(new byte[] {0, 0, 0, 16}, text("ftypisom"), new byte[4]);
        assertThat(refusal(head, "a.mp4", "video/mp4")).isEqualTo(MediaProblem.FILE_BROKEN);
        assertThat(
                        refusal(
                                joined(head, new byte[] {0, 0, 1, 0}, text("moov"), new byte[20]),
                                "a.mp4",
                                "video/mp4"))
                .isEqualTo(MediaProblem.FILE_BROKEN);
        assertThat(
                        refusal(
                                joined(new byte[] {0, 0, 0, 16}, text("ftypqt  "), new byte[4]),
                                "a.mov",
                                null))
                .isEqualTo(MediaProblem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    @DisplayName("random damage never ends in anything but a refusal or a whole file")
    void fuzz() {
        inspector = inspector(1_000_000);
        var random = new Random(20260301);
        for (int round = 0; round < 120; round++) {
            var bytes = new byte[][] {JPEG, PNG, GIF, WEBP}[round % 4].clone();
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(inspect(bytes, "a", null)).isNotNull();
            } catch (ProblemException | IOException e) {
                assertThat(e).isInstanceOf(ProblemException.class);
            }
        }
    }

    @Test
    @DisplayName("the limit that was broken is named")
    void namesTheLimit() {
        assertThatThrownBy(() -> inspect(pngHeader(50_000, 50_000), "bomb.png", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.params())
                                        .containsEntry("max", 100_000_000L)
                                        .containsEntry("width", 50_000));
    }
}
