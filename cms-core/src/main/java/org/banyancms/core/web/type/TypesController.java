package org.banyancms.core.web.type;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.TypeReader;
import org.banyancms.core.type.TypeTree;
import org.banyancms.core.web.IdempotentCreation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Content types: what there is, and new ones. */
@RestController
@RequestMapping("/api/v1/manage/types")
class TypesController {
    private final ContentTypes types;
    private final IdempotentCreation creations;

    TypesController(ContentTypes types, IdempotentCreation creations) {
        this.types = types;
        this.creations = creations;
    }

    @GetMapping
    Map<String, Object> all(Actor actor) {
        actor.require(Permission.READ_CONTENT, null, null);
        List<Map<String, Object>> data = types.all().stream().map(TypeTree::write).toList();
        return Map.of("data", data);
    }

    @GetMapping("/{name}")
    Map<String, Object> one(Actor actor, @PathVariable String name) {
        actor.require(Permission.READ_CONTENT, null, null);
        return TypeTree.write(types.get(name));
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestBody Map<String, Object> definition,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creations.run(
                actor,
                key,
                definition,
                () -> {
                    var type = types.add(actor, TypeReader.read(definition));
                    return ResponseEntity.created(URI.create("/api/v1/manage/types/" + type.name()))
                            .body(TypeTree.write(type));
                });
    }
}
