package org.banyancms.core.web.delivery;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banyancms.core.delivery.Delivery;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.Included;
import org.banyancms.core.delivery.Includes;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** One live variant, by id or by slug. */
@RestController
@RequestMapping("/api/v1/delivery")
class DeliveryController {
    private final DeliveryDesk desk;
    private final Includes includes;
    private final JsonMapper mapper;
    private final CachedAnswer answers = new CachedAnswer();

    /** How somebody wants it shown, and as of which sequence. */
    private record Shown(
            LocaleTag locale, List<LocaleTag> fallback, String fields, String include, long head) {}

    DeliveryController(DeliveryDesk desk, Includes includes, JsonMapper mapper) {
        this.desk = desk;
        this.includes = includes;
        this.mapper = mapper;
    }

    @GetMapping("/entries/{id}")
    ResponseEntity<byte[]> byId(
            @PathVariable EntryId id,
            @RequestParam LocaleTag locale,
            @RequestParam(defaultValue = "none") String fallback,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String include,
            WebRequest request) {
        var others = Fallbacks.read(fallback);
        long head = desk.head();
        var shown = new Shown(locale, others, fields, include, head);
        return answer(desk.byId(id, locale, others, head), shown, request);
    }

    @GetMapping("/by-slug/{locale}/{slug}")
    ResponseEntity<byte[]> bySlug(
            @PathVariable LocaleTag locale,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String include,
            WebRequest request) {
        long head = desk.head();
        var shown = new Shown(locale, List.of(), fields, include, head);
        return answer(desk.bySlug(locale, slug, head), shown, request);
    }

    private ResponseEntity<byte[]> answer(Delivery delivery, Shown shown, WebRequest request) {
        return switch (delivery) {
            case Delivery.Found found -> found(found, shown, request);
            case Delivery.Moved(var language, var slug) ->
                    ResponseEntity.status(301)
                            .location(
                                    URI.create("/api/v1/delivery/by-slug/" + language + "/" + slug))
                            .build();
            case Delivery.NotLive(var available) -> throw notLive(shown.locale(), available);
            case Delivery.Gone(var past) -> throw gone(past);
        };
    }

    private ResponseEntity<byte[]> found(Delivery.Found found, Shown shown, WebRequest request) {
        var variant = found.variant();
        var included = included(variant, shown);
        var body = new LinkedHashMap<String, Object>();
        body.put("data", LiveAnswers.variant(variant, wanted(shown.fields(), variant)));
        if (!shown.include().isBlank()) {
            body.put("included", IncludedAnswers.entries(included));
        }
        body.put("meta", meta(found, shown, included));
        body.put("links", links(found));
        var keys = new LinkedHashSet<String>();
        keys.add(Subjects.entry(variant.entry()));
        keys.addAll(IncludedAnswers.keys(included));
        return answers.of(request, mapper.writeValueAsBytes(body), variant.locale().value(), keys);
    }

    private Included included(LiveVariant variant, Shown shown) {
        var paths = includes.paths(Names.of(shown.include()), Set.of(variant.type()));
        return includes.follow(
                List.of(variant), paths, shown.locale(), shown.fallback(), shown.head());
    }

    private static Map<String, Object> meta(Delivery.Found found, Shown shown, Included included) {
        var variant = found.variant();
        var meta = new LinkedHashMap<String, Object>();
        meta.put("sequence", found.sequence());
        meta.put(
                "locale",
                Map.of("requested", found.requested().value(), "served", variant.locale().value()));
        meta.put("availableLocales", LiveAnswers.locales(found.siblings()));
        if (!shown.include().isBlank()) {
            meta.put("included", IncludedAnswers.meta(included, shown.locale()));
        }
        return meta;
    }

    private static Map<String, Object> links(Delivery.Found found) {
        var alternates = new LinkedHashMap<String, Object>();
        found.siblings()
                .forEach(sibling ->
                        alternates.put(sibling.locale().value(), LiveAnswers.link(sibling)));
        var links = new LinkedHashMap<String, Object>();
        links.put("self", LiveAnswers.link(found.variant()));
        links.put("alternates", alternates);
        return links;
    }

    private static Set<String> wanted(String fields, LiveVariant variant) {
        if (fields.isBlank()) {
            return Set.of();
        }
        var wanted = new TreeSet<>(Arrays.asList(fields.split(",")));
        var known =
                variant.document().get("fields") instanceof Map<?, ?> map
                        ? Fields.stringKeyed(map).keySet()
                        : Set.of();
        var problems =
                wanted.stream()
                        .filter(name -> !known.contains(name))
                        .map(name ->
                                FieldProblem.at(
                                        "",
                                        "unknown_field_asked",
                                        Map.of("parameter", "fields", "value", name)))
                        .toList();
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.QUERY_INVALID, problems);
        }
        return wanted;
    }

    private static ProblemException notLive(LocaleTag locale, List<LocaleTag> available) {
        var kind = available.isEmpty() ? CoreProblem.ENTRY_NOT_LIVE : CoreProblem.VARIANT_NOT_LIVE;
        var names = available.stream().map(LocaleTag::value).toList();
        return ProblemException.of(
                        kind,
                        Map.of("locale", locale.value(), "available", String.join(", ", names)))
                .with(Map.of("availableLocales", names));
    }

    private static ProblemException gone(PastVariant past) {
        var removal = past.removal();
        var reason = removal == null ? "" : removal.reason();
        var members = new LinkedHashMap<String, Object>();
        members.put("reason", reason);
        members.put("withdrawnAt", removal == null ? "" : removal.at().toString());
        if (removal != null && removal.notice() != null) {
            members.put("notice", removal.notice());
        }
        return ProblemException.of(CoreProblem.ENTRY_KILLED, Map.of("reason", reason))
                .with(members);
    }
}
