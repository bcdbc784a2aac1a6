package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Deputation;
import org.banyancms.core.access.Deputies;
import org.banyancms.core.access.Permission;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deputies for times of absence. One's own are named in person: a token, however narrow its scope,
 * would hand over everything.
 */
@RestController
class DeputiesController {
    private static final String OWN = "/api/v1/me/deputies";
    private static final String ALL = "/api/v1/admin/deputies";

    private final Deputies deputies;

    DeputiesController(Deputies deputies) {
        this.deputies = deputies;
    }

    @GetMapping(OWN)
    Listing<DeputyBody.View> own(Actor actor, PageAsked page, HttpServletRequest request) {
        var after = page.after().orElse("");
        return listed(deputies.of(actor.username(), after, page.size() + 1), page, request);
    }

    @PostMapping(OWN)
    ResponseEntity<DeputyBody.View> nameOwn(
            Actor actor, HttpServletRequest request, @RequestBody DeputyBody body) {
        InPerson.required(request);
        return named(OWN, deputies.name(actor, body.of(actor.username()).asked()));
    }

    @DeleteMapping(OWN + "/{id}")
    ResponseEntity<Void> endOwn(Actor actor, HttpServletRequest request, @PathVariable String id) {
        InPerson.required(request);
        return ended(actor, id);
    }

    @GetMapping(ALL)
    Listing<DeputyBody.View> list(
            Actor actor,
            @RequestParam(name = "user", required = false) @Nullable String username,
            PageAsked page,
            HttpServletRequest request) {
        var after = page.after().orElse("");
        var asked = Optional.ofNullable(username);
        return listed(deputies.list(actor, asked, after, page.size() + 1), page, request);
    }

    @PostMapping(ALL)
    ResponseEntity<DeputyBody.View> name(Actor actor, @RequestBody DeputyBody body) {
        actor.require(Permission.ADMINISTER, null, null);
        return named(ALL, deputies.name(actor, body.asked()));
    }

    @DeleteMapping(ALL + "/{id}")
    ResponseEntity<Void> end(Actor actor, @PathVariable String id) {
        actor.require(Permission.ADMINISTER, null, null);
        return ended(actor, id);
    }

    private ResponseEntity<Void> ended(Actor actor, String id) {
        deputies.end(actor, id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<DeputyBody.View> named(String path, Deputation one) {
        return ResponseEntity.created(URI.create(path + "/" + one.id()))
                .body(DeputyBody.View.of(one));
    }

    private static Listing<DeputyBody.View> listed(
            List<Deputation> found, PageAsked page, HttpServletRequest request) {
        var views = found.stream().map(DeputyBody.View::of).toList();
        return Listing.of(views, page, DeputyBody.View::id, request);
    }
}
