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

    private JpegMetadata() {}

    /** The same picture with this XMP packet and no other metadata. */
    static byte[] replace(byte[] jpeg, byte[] xmp) {
        var out = new ByteArrayOutputStream(jpeg.length + xmp.length + 64);
        var in = ByteBuffer.wrap(jpeg);
        out.write(jpeg, 0, 2);
        in.position(2);
        boolean written = false;
        while (in.remaining() > 4) {
            int start = in.position();
            int marker = in.getShort() & 0xFF;
            int length = in.getShort() & 0xFFFF;
            if (marker != JFIF && !written) {
                writeXmp(out, xmp);
                written = true;
            }
            if (marker == 0xDA) {
                out.write(jpeg, start, jpeg.length - start);
                break;
            }
            if (stays(marker)) {
                out.write(jpeg, start, length + 2);
            }
            in.position(start + 2 + length);
        }
        return out.toByteArray();
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
