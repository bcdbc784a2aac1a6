package org.banyancms.core.web.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * Answers that caches may keep: with a strong ETag over the bytes, and the keys by which a
 * publication purges them.
 */
final class CachedAnswer {
    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofSeconds(10))
                    .cachePublic()
                    .staleWhileRevalidate(Duration.ofSeconds(60));

    ResponseEntity<byte[]> of(
            WebRequest request, byte[] bytes, String language, Collection<String> keys) {
        var headers = headers(bytes, language, keys);
        if (isKnown(request, headers)) {
            return ResponseEntity.status(304).headers(headers).build();
        }
        headers.setContentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
        return ResponseEntity.ok().headers(headers).body(bytes);
    }

    /** Whether the caller has these bytes. */
    static boolean isKnown(WebRequest request, HttpHeaders headers) {
        var tag = headers.getETag();
        return tag != null && request.checkNotModified(tag);
    }

    /** What tells caches how to keep these bytes. */
    static HttpHeaders headers(byte[] bytes, String language, Collection<String> keys) {
        var headers = new HttpHeaders();
        headers.setCacheControl(FRESH);
        headers.setETag(tag(bytes));
        headers.set(KeptAnswerReader.SUBJECTS, String.join(" ", keys));
        if (!language.isEmpty()) {
            headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        }
        return headers;
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 27)
                    + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
