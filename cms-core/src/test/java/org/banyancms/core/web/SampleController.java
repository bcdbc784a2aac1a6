package org.banyancms.core.web;

import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A resource that uses every common piece. */
@RestController
class SampleController {
    record Inner(String title) {}

    record Sample(
            String name,
            int count,
            LocaleTag locale,
            List<String> tags,
            @Nullable List<Inner> inner,
            Map<String, Object> rest) {}

    private final IdempotentCreation creations;
    int made;

    SampleController(IdempotentCreation creations) {
        this.creations = creations;
    }

    @GetMapping("/samples")
    @QueryParameters("filter[*]")
    PageAsked list(PageAsked page, @RequestParam(required = false) LocaleTag locale) {
        return page;
    }

    @GetMapping("/samples/{name}")
    Map<String, String> one(Actor actor, @PathVariable String name) {
        return Map.of("name", name, "actor", actor.username());
    }

    @PutMapping("/samples/{locale}")
    Map<String, Object> put(
            @PathVariable LocaleTag locale, IfMatch seen, @RequestBody Sample body) {
        seen.require(7);
        return Map.of("name", body.name(), "locale", locale.value());
    }

    @PostMapping("/samples")
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody Sample body) {
        return creations.run(
                actor,
                key,
                body,
                id -> {
                    made++;
                    return ResponseEntity.status(201)
                            .eTag(Revisions.tag(1))
                            .body(Map.of("id", id, "name", body.name()));
                });
    }

    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("secret inside");
    }
}
