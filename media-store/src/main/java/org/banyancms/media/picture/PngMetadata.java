package org.banyancms.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Puts an XMP packet into a PNG file that was just written and has no other metadata. */
final class PngMetadata {
    private static final int HEADER_END = 33; // signature and IHDR
    private static final byte[] KEYWORD =
            "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private PngMetadata() {}

    /** The same picture with this XMP packet. */
    static byte[] add(byte[] png, byte[] xmp) {
        var chunk = ByteBuffer.allocate(12 + KEYWORD.length + xmp.length);
        chunk.putInt(KEYWORD.length + xmp.length);
        chunk.put("iTXt".getBytes(StandardCharsets.ISO_8859_1)).put(KEYWORD).put(xmp);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) crc.getValue());
        var out = new ByteArrayOutputStream(png.length + chunk.capacity());
        out.writeBytes(Arrays.copyOf(png, HEADER_END));
        out.writeBytes(chunk.array());
        out.write(png, HEADER_END, png.length - HEADER_END);
        return out.toByteArray();
    }
}
