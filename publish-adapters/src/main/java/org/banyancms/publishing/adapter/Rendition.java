package org.banyancms.publishing.adapter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would go out, to the byte, made without a network.
 *
 * @param mediaType such as {@code text/html}
 * @param text the exact text
 * @param permalink where it will stand, null where there is no such place
 * @param fingerprint what read-back will look for
 * @param remarks where it does not fit the channel
 */
public record Rendition(
        String mediaType,
        String text,
        @Nullable String permalink,
        String fingerprint,
        List<Remark> remarks) {
    public Rendition {
        remarks = List.copyOf(remarks);
    }

    /** Length in bytes. */
    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * A place that does not fit the channel.
     *
     * @param code stable code such as {@code too_long}
     * @param pointer JSON Pointer into the document
     * @param limit what is allowed
     * @param actual what there is
     */
    public record Remark(String code, String pointer, long limit, long actual) {}
}
