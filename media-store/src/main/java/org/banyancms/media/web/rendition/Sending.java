package org.banyancms.media.web.rendition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.media.blob.ByteRange;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.media.problem.MediaProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.web.context.request.ServletWebRequest;

/** Sends objects: whole or a run of them, or word that the reader has them already. */
final class Sending {
    static final String IMMUTABLE = "public, max-age=31536000, immutable";
    static final String BRIEF = "private, max-age=300";

    private final ObjectStore objects;

    Sending(ObjectStore objects) {
        this.objects = objects;
    }

    /**
     * What is said of an object that is sent.
     *
     * @param mediaType its type
     * @param tag strong entity tag, with its quotes
     * @param cacheControl who may keep it and how long
     */
    record Label(String mediaType, String tag, String cacheControl) {}

    void send(
            StoredObject object,
            Label label,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, label.cacheControl());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (!new ServletWebRequest(request, response).checkNotModified(label.tag())) {
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            response.setContentType(label.mediaType());
            sendContent(object, label, request, response);
        }
    }

    private void sendContent(
            StoredObject object,
            Label label,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var range = range(object, label.tag(), request, response);
        response.setContentLengthLong(range == null ? object.size() : range.length());
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            long last = range.start() + range.length() - 1;
            var shown = "bytes " + range.start() + "-" + last + "/" + object.size();
            response.setHeader(HttpHeaders.CONTENT_RANGE, shown);
        }
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            copy(object.key(), range, response);
        }
    }

    private void copy(ObjectKey key, @Nullable ByteRange range, HttpServletResponse response)
            throws IOException {
        try (var content =
                objects.get(key, range).orElseThrow(() -> new IOException(key + " vanished"))) {
            content.bytes().transferTo(response.getOutputStream());
        }
    }

    /**
     * The run asked for; null for all: where none is asked for, several are, or the reader holds
     * another version.
     */
    private static @Nullable ByteRange range(
            StoredObject object,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response) {
        var header = request.getHeader(HttpHeaders.RANGE);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (condition != null && !condition.equals(tag))) {
            return null;
        }
        try {
            var ranges = HttpRange.parseRanges(header);
            return ranges.size() == 1 ? range(ranges.getFirst(), object.size()) : null;
        } catch (IllegalArgumentException _) {
            throw notSatisfiable(object, response);
        }
    }

    private static ByteRange range(HttpRange asked, long size) {
        long start = asked.getRangeStart(size);
        return new ByteRange(start, asked.getRangeEnd(size) - start + 1);
    }

    private static ProblemException notSatisfiable(
            StoredObject object, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + object.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ProblemException.of(
                MediaProblem.RANGE_NOT_SATISFIABLE, Map.of("size", object.size()));
    }
}
