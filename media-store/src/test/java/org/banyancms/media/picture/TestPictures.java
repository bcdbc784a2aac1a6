package org.banyancms.media.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures made for tests: small, exact, and with whatever traces a test wants. */
public final class TestPictures {
    public static final String SERIAL = "SN-20260301-7788";

    private TestPictures() {}

    /** Red top left, green top right, blue bottom left, white bottom right. */
    public static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        var colours = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(
                    i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return picture;
    }

    /** The picture's file in a format that the JDK or a plug-in writes. */
    public static byte[] file(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photo of the test resources. */
    public static byte[] photo(String name) {
        try (var in = TestPictures.class.getResourceAsStream("/photos/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same JPEG with an EXIF segment that tells orientation, maker, time, serial number and a
     * place in Tân Trào.
     */
    public static byte[] withTraces(byte[] jpeg, int orientation) {
        var exif = exif(orientation);
        var out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** IFD0 at 8, EXIF IFD at 100, GPS IFD at 200, values from 300. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(460);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x013B, 2, 12, 300);
        entry(tiff, 0x8769, 4, 1, 100);
        entry(tiff, 0x8825, 4, 1, 200);
        tiff.position(100).putShort((short) 2);
        entry(tiff, 0x9003, 2, 20, 320);
        entry(tiff, 0xA431, 2, SERIAL.length() + 1, 340);
        tiff.position(200).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 380);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 404);
        text(tiff, 300, "Nguyen Anh");
        text(tiff, 320, "2026:03:01 08:15:00");
        text(tiff, 340, SERIAL);
        rationals(tiff, 380, 21, 46, 30);
        rationals(tiff, 404, 105, 27, 12);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void text(ByteBuffer tiff, int at, String text) {
        tiff.position(at).put(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void rationals(ByteBuffer tiff, int at, int... values) {
        tiff.position(at);
        for (int value : values) {
            tiff.putInt(value).putInt(1);
        }
    }
}
