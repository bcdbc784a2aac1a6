package org.banyancms.core.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it was given, to be given again.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body the bytes
 */
public record StoredAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    ResponseEntity<byte[]> asResponse() {
        var all = new HttpHeaders();
        headers.forEach(all::put);
        return ResponseEntity.status(status).headers(all).body(body);
    }
}
