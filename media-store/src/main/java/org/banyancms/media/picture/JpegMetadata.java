package org.banyancms.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Takes every private segment out of a JPEG and puts an XMP packet in. */
final class JpegMetadata {
    private static final byte[] XMP_NAME =
            "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ADOBE = 0xEE;
    private static final int JFIF = 0xE0;
    private static final int SCAN = 0xDA;

    private JpegMetadata() {}

    /** The same picture with this XMP packet and no other metadata. */
    static byte[] replace(byte[] jpeg, byte[] xmp) {
        var out = new ByteArrayOutputStream(jpeg.length + xmp.length + 64);
        int position = 2;
        out.write(jpeg, 0, position);
        if ((jpeg[position + 1] & 0xFF) == JFIF) {
            position = copy(jpeg, position, out);
        }
        writeXmp(out, xmp);
        while ((jpeg[position + 1] & 0xFF) != SCAN) {
            position = copy(jpeg, position, out);
        }
        out.write(jpeg, position, jpeg.length - position);
        return out.toByteArray();
    }

    /** Copies a segment that stays, and gives where the next one begins. */
    private static int copy(byte[] jpeg, int position, ByteArrayOutputStream out) {
        int marker = jpeg[position + 1] & 0xFF;
        int length = 2 + (ByteBuffer.wrap(jpeg).getShort(position + 2) & 0xFFFF);
        if (stays(marker)) {
            out.write(jpeg, position, length);
        }
        return position + length;
    }

    private static boolean stays(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        boolean comment = marker == 0xFE;
        return marker == JFIF || marker == ADOBE || !(application || comment);
    }

    private static void writeXmp(ByteArrayOutputStream out, byte[] xmp) {
        int length = 2 + XMP_NAME.length + xmp.length;
        if (length > 0xFFFF) {
            throw new IllegalArgumentException(
                    "an XMP packet of " + xmp.length + " bytes fits in no segment");
        }
        out.write(0xFF);
        out.write(0xE1);
        out.write(length >> 8);
        out.write(length & 0xFF);
        out.writeBytes(XMP_NAME);
        out.writeBytes(xmp);
    }
}
