package org.banyancms.core.web.type;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.type.ContentType;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.TypeReader;
import org.banyancms.core.type.TypeTree;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<Map<String, Object>> one(
            Actor actor,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version) {
        actor.require(Permission.READ_CONTENT, null, null);
        return answer(version == null ? types.newest(name) : types.get(name, version));
    }

    @GetMapping("/{name}/versions")
    Map<String, Object> versions(Actor actor, @PathVariable String name) {
        actor.require(Permission.READ_CONTENT, null, null);
        types.newest(name);
        List<Map<String, Object>> data =
                types.versions(name).stream().map(TypeTree::write).toList();
        return Map.of("data", data);
    }

    /** A new version: more fields, other labels, rules or workflow. */
    @PutMapping("/{name}")
    ResponseEntity<Map<String, Object>> change(
            Actor actor,
            @PathVariable String name,
            IfMatch ifMatch,
            @RequestBody Map<String, Object> definition) {
        var wanted = new LinkedHashMap<>(definition);
        wanted.put("name", name);
        var seen = ifMatch.against(types.newest(name).version());
        return answer(types.change(actor, (int) seen, TypeReader.read(wanted)));
    }

    private static ResponseEntity<Map<String, Object>> answer(ContentType type) {
        return ResponseEntity.ok().eTag(Revisions.tag(type.version())).body(TypeTree.write(type));
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
                            .eTag(Revisions.tag(type.version()))
                            .body(TypeTree.write(type));
                });
    }
}
