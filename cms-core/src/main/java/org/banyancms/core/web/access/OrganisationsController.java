package org.banyancms.core.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Organisation;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Organisations;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.MergePatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Organisations: read by everybody who is signed in, changed by system administrators. */
@RestController
@RequestMapping("/api/v1/admin/organisations")
class OrganisationsController {
    private final Organisations organisations;
    private final IdempotentCreation creations;
    private final MergePatch patches;

    OrganisationsController(
            Organisations organisations, IdempotentCreation creations, MergePatch patches) {
        this.organisations = organisations;
        this.creations = creations;
        this.patches = patches;
    }

    @GetMapping
    Listing<OrganisationBody> list(Actor actor, PageAsked page, HttpServletRequest request) {
        var found = organisations.list(page.after().orElse(""), page.size() + 1);
        return Listing.of(
                found.stream().map(OrganisationBody::of).toList(),
                page,
                organisation -> String.valueOf(organisation.code()),
                request);
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrganisationBody body) {
        actor.require(Permission.ADMINISTER, null, null);
        return creations.run(
                actor,
                key,
                body,
                () -> {
                    var created = organisations.create(actor, body.asked());
                    var address = "/api/v1/admin/organisations/" + created.code().value();
                    return Revisions.created(
                            address, created.revision(), OrganisationBody.of(created));
                });
    }

    @GetMapping("/{code}")
    ResponseEntity<OrganisationBody> get(Actor actor, @PathVariable OrganisationCode code) {
        return answer(organisations.get(code));
    }

    @PatchMapping("/{code}")
    ResponseEntity<OrganisationBody> change(
            Actor actor,
            @PathVariable OrganisationCode code,
            IfMatch seen,
            @RequestBody JsonNode patch) {
        actor.require(Permission.ADMINISTER, null, null);
        var current = organisations.get(code);
        var wanted =
                patches.apply(OrganisationBody.of(current), patch, OrganisationBody.class).asked();
        refuseAnotherCode(code, wanted);
        return answer(organisations.change(actor, wanted, seen.against(current.revision())));
    }

    private static void refuseAnotherCode(OrganisationCode code, Organisation wanted) {
        if (!wanted.code().equals(code)) {
            var allowed = Map.<String, Object>of("allowed", code.value());
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/code", "pattern", allowed)));
        }
    }

    private static ResponseEntity<OrganisationBody> answer(Organisation organisation) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(organisation.revision()))
                .body(OrganisationBody.of(organisation));
    }
}
