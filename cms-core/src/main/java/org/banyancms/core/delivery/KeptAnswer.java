package org.banyancms.core.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it goes over the wire.
 *
 * @param headers names and values, in order
 * @param tag the strong ETag of the bytes, in quotation marks
 * @param body the bytes
 * @param subjects what it is about; see {@link Subjects}
 * @param stamp the sequence at which it was made at the latest
 */
public record KeptAnswer(
        List<Header> headers, String tag, byte[] body, List<String> subjects, long stamp) {
    private static final int OVERHEAD = 500;
    private static final int WORTH_PACKING = 1_024;

    /**
     * @param name of a response header
     * @param value its value
     */
    public record Header(String name, String value) {}

    public KeptAnswer {
        headers = List.copyOf(headers);
        subjects = List.copyOf(subjects);
    }

    /** Whether packing saves anything. */
    public boolean isWorthPacking() {
        return body.length >= WORTH_PACKING;
    }

    /** The same with its bytes packed, which makes its tag another one (RFC 9110, 8.8.3). */
    public KeptAnswer packed() {
        var bytes = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new ArrayList<>(headers);
        all.add(new Header("Content-Encoding", "gzip"));
        var other = tag.substring(0, tag.length() - 1) + "-gzip\"";
        return new KeptAnswer(all, other, bytes.toByteArray(), subjects, stamp);
    }

    int weight() {
        return OVERHEAD + body.length;
    }
}
