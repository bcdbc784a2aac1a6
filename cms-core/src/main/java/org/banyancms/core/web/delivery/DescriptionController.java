package org.banyancms.core.web.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banyancms.core.delivery.description.DeliveryDescription;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The delivery interface told by itself; made anew when a content type has changed. */
@RestController
class DescriptionController {
    private final ContentTypes types;
    private final JsonMapper mapper;
    private final AtomicReference<Description> last =
            new AtomicReference<>(new Description(List.of(), new byte[0], ""));

    private record Description(List<ContentType> types, byte[] bytes, String tag) {}

    DescriptionController(ContentTypes types, JsonMapper mapper) {
        this.types = types;
        this.mapper = mapper;
    }

    @GetMapping(path = "/api/v1/delivery/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> openApi() {
        var now = current();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
                .eTag(now.tag())
                .body(now.bytes());
    }

    private Description current() {
        var now = types.all();
        var kept = last.get();
        if (kept.types().equals(now)) {
            return kept;
        }
        var bytes = mapper.writeValueAsBytes(DeliveryDescription.of(now));
        var made = new Description(now, bytes, DigestUtils.md5DigestAsHex(bytes));
        last.set(made);
        return made;
    }
}
