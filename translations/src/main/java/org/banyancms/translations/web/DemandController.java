package org.banyancms.translations.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Listing;
import org.banyancms.translations.demand.DemandDesk;
import org.banyancms.translations.demand.DemandRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demand rules: which languages an approved source is to be had in. */
@RestController
@RequestMapping("/api/v1/translations/demand-rules")
class DemandController {

    private final DemandDesk desk;
    private final IdempotentCreation creations;

    DemandController(DemandDesk desk, IdempotentCreation creations) {
        this.desk = desk;
        this.creations = creations;
    }

    /** A rule on the wire; lists that are left out narrow nothing. */
    record RuleBody(
            @Nullable String id,
            @Nullable String name,
            @Nullable Set<String> types,
            @Nullable Set<String> topics,
            @Nullable Set<OrganisationCode> organisations,
            @Nullable Set<LocaleTag> locales,
            @Nullable Integer priority,
            @Nullable Integer dueHours) {

        static RuleBody of(DemandRule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.name(),
                    rule.types(),
                    rule.topics(),
                    rule.organisations(),
                    rule.locales(),
                    rule.priority(),
                    rule.dueHours());
        }

        DemandRule asked(String identity) {
            return new DemandRule(
                    identity,
                    name == null ? "" : name,
                    types == null ? Set.of() : types,
                    topics == null ? Set.of() : topics,
                    organisations == null ? Set.of() : organisations,
                    locales == null ? Set.of() : locales,
                    priority == null ? 0 : priority,
                    dueHours == null ? 0 : dueHours);
        }
    }

    @GetMapping
    Listing<RuleBody> list(Actor actor) {
        actor.require(Permission.READ_CONTENT, null, null);
        List<RuleBody> rules = desk.all().stream().map(RuleBody::of).toList();
        return new Listing<>(rules, Map.of("total", rules.size()), Map.of());
    }

    @PostMapping
    ResponseEntity<?> create(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RuleBody body) {
        return creations.run(
                actor,
                key,
                body,
                reserved -> {
                    var rule =
                            desk.put(body.asked(body.id() == null ? reserved : body.id()), actor);
                    return ResponseEntity.created(
                                    URI.create("/api/v1/translations/demand-rules/" + rule.id()))
                            .body(RuleBody.of(rule));
                });
    }
}
