package org.banyancms.publishing.web.site;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.banyancms.publishing.adapter.files.PublicFile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A public file as an answer; Spring turns it into 304 where the reader has it already. */
final class FileAnswer {
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html;charset=UTF-8",
                    "css", "text/css;charset=UTF-8",
                    "txt", "text/plain;charset=UTF-8",
                    "xml", "application/xml;charset=UTF-8",
                    "atom", "application/atom+xml;charset=UTF-8",
                    "rss", "application/rss+xml;charset=UTF-8",
                    "json", "application/feed+json;charset=UTF-8");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private FileAnswer() {}

    /** A file that may be kept so long without asking again. */
    static ResponseEntity<byte[]> found(PublicFile file, Duration fresh) {
        var cache =
                fresh.isZero()
                        ? CacheControl.noCache().cachePublic()
                        : CacheControl.maxAge(fresh).cachePublic();
        return ResponseEntity.ok()
                .eTag(file.etag())
                .lastModified(file.modified())
                .cacheControl(cache)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type(file))
                .body(file.bytes());
    }

    /** A file that says why there is nothing. */
    static ResponseEntity<byte[]> absent(PublicFile file, HttpStatus status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type(file))
                .body(file.bytes());
    }

    private static MediaType type(PublicFile file) {
        var ending =
                file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MediaType.parseMediaType(
                TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_VALUE));
    }
}
