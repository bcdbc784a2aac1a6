package org.banyancms.media.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Films made for tests: containers without pictures. */
final class TestFilms {
    private TestFilms() {}

    /** A film of ten seconds whose camera has written its place into it. */
    static byte[] withPlace() {
        var header = ByteBuffer.allocate(100);
        header.putInt(12, 1000).putInt(16, 10_000); // time scale and length, in version 0
        var place =
                box(
                        "udta",
                        box(
                                "\u00A9xyz",
                                "\0\u0012\u0015\u00C7+21.7751+105.4533/"
                                        .getBytes(StandardCharsets.ISO_8859_1)));
        return joined(
                box("ftyp", "isom\0\0\0\0isommp42".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", joined(box("mvhd", header.array()), place)),
                box("mdat", new byte[64]));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
