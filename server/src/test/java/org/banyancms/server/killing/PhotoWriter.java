package org.banyancms.server.killing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.banyancms.server.killing.Ledger.Note.Kind;

/** Uploads pictures of noise, no two alike. One that a kill cuts off is uploaded again. */
final class PhotoWriter extends Writer {
    private static final int SMALLEST = 16;
    private static final int VARIETY = 300;

    private final String format;
    private final Random random;
    private byte[] picture = new byte[0];

    /**
     * @param format {@code png} or {@code jpg}
     */
    PhotoWriter(String format, Random random) {
        this.format = format;
        this.random = random;
    }

    @Override
    boolean work() {
        if (picture.length == 0) {
            picture = noise();
        }
        var sha256 = sha256(picture);
        asked(Kind.UPLOADED, Map.of("sha256", sha256));
        try {
            var answer =
                    server().upload(
                                    "/api/v1/media/assets",
                                    "noise." + format,
                                    picture,
                                    Map.of("organisation", Office.UNIT));
            if (answer.status() == 409) { // the one that was cut off had come so far
                server().get(member(answer, "location")).expect(200);
            } else {
                answer.expect(201);
            }
            var id = member(answer, answer.status() == 409 ? "asset" : "id");
            acknowledged(Kind.UPLOADED, Map.of("asset", id, "sha256", sha256));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail", e);
        }
        picture = new byte[0];
        return true;
    }

    private byte[] noise() {
        int width = SMALLEST + random.nextInt(VARIETY);
        int height = SMALLEST + random.nextInt(VARIETY);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
