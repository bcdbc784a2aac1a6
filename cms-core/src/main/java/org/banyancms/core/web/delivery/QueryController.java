package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryPage;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliveryQuery;
import org.banyancms.core.delivery.Included;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.SearchQuery;
import org.banyancms.core.search.SearchResult.Hit;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Lists of live variants: by parameters, or by the same question as JSON. */
@RestController
@RequestMapping("/api/v1/delivery")
class QueryController {
    private final DeliveryQueries queries;
    private final LiveFragments fragments;
    private final ListIncludes includes;
    private final JsonMapper mapper;
    private final CachedAnswer answers = new CachedAnswer();

    QueryController(
            DeliveryQueries queries,
            LiveFragments fragments,
            ListIncludes includes,
            JsonMapper mapper) {
        this.queries = queries;
        this.fragments = fragments;
        this.includes = includes;
        this.mapper = mapper;
    }

    @GetMapping("/entries")
    @QueryParameters("filter*")
    ResponseEntity<byte[]> list(
            @RequestParam LocaleTag locale,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "") String include,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(defaultValue = "0") long atLeast,
            @RequestParam(defaultValue = "") String facets,
            @RequestParam(defaultValue = "false") boolean highlight,
            @RequestParam(defaultValue = "false") boolean across,
            PageAsked page,
            HttpServletRequest servletRequest,
            WebRequest request) {
        var asked =
                new DeliveryQuery(
                        locale,
                        Names.of(type),
                        q,
                        FilterParameters.read(servletRequest.getParameterMap()),
                        List.copyOf(Names.of(sort)),
                        Names.of(fields),
                        page.size(),
                        page.after(),
                        count,
                        atLeast,
                        new SearchQuery.Extras(List.copyOf(Names.of(facets)), highlight, across));
        var paths = includes.paths(Names.of(include), asked);
        var found = queries.find(asked);
        var links = PageLinks.of(servletRequest, found.next());
        return answer(asked, found, includes.of(found, asked, paths), links, request);
    }

    @PostMapping("/query")
    ResponseEntity<byte[]> query(@RequestBody QueryBody body, WebRequest request) {
        var asked = body.asked();
        var paths = includes.paths(body.includes(), asked);
        var found = queries.find(asked);
        var links = Map.of("self", "/api/v1/delivery/query");
        return answer(asked, found, includes.of(found, asked, paths), links, request);
    }

    private ResponseEntity<byte[]> answer(
            DeliveryQuery asked,
            DeliveryPage page,
            Optional<Included> included,
            Map<String, String> links,
            WebRequest request) {
        var across = asked.extras().across();
        var keys = new LinkedHashSet<>(across ? Set.of(Subjects.lists()) : keys(asked));
        included.ifPresent(more -> keys.addAll(IncludedAnswers.keys(more)));
        return answers.of(
                request,
                joined(asked, page, included, links),
                across ? "" : asked.locale().value(),
                keys);
    }

    private static Map<String, Object> meta(
            DeliveryQuery asked, DeliveryPage page, Optional<Included> included) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("sequence", page.sequence());
        meta.put("locale", asked.locale().value());
        page.total().ifPresent(total -> meta.put("total", total));
        page.next().ifPresent(cursor -> meta.put("after", cursor));
        if (!page.facets().isEmpty()) {
            meta.put("facets", page.facets());
        }
        if (page.near()) {
            meta.put("near", true);
        }
        included.ifPresent(
                more -> meta.put("included", IncludedAnswers.meta(more, asked.locale())));
        return meta;
    }

    private byte[] joined(
            DeliveryQuery asked,
            DeliveryPage page,
            Optional<Included> included,
            Map<String, String> links) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("{\"data\":["));
        var between = "";
        for (var hit : fragments.of(page, asked.fields()).entrySet()) {
            body.writeBytes(bytes(between));
            write(hit.getKey(), hit.getValue(), asked.extras(), body);
            between = ",";
        }
        body.writeBytes(bytes("]"));
        included.ifPresent(more -> {
            body.writeBytes(bytes(",\"included\":"));
            body.writeBytes(mapper.writeValueAsBytes(IncludedAnswers.entries(more)));
        });
        body.writeBytes(bytes(",\"meta\":"));
        body.writeBytes(mapper.writeValueAsBytes(meta(asked, page, included)));
        body.writeBytes(bytes(",\"links\":"));
        body.writeBytes(mapper.writeValueAsBytes(links));
        body.writeBytes(bytes("}"));
        return body.toByteArray();
    }

    /** What belongs to this question is put behind what belongs to the version. */
    private void write(
            Hit hit, byte[] json, SearchQuery.Extras extras, ByteArrayOutputStream body) {
        if (!extras.highlight() && !extras.across()) {
            body.writeBytes(json);
            return;
        }
        body.write(json, 0, json.length - 1);
        if (extras.across()) {
            body.writeBytes(bytes(",\"foundIn\":\"" + hit.foundIn() + "\""));
        }
        if (extras.highlight()) {
            body.writeBytes(bytes(",\"highlight\":"));
            body.writeBytes(mapper.writeValueAsBytes(hit.snippets()));
        }
        body.writeBytes(bytes("}"));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What purges the answer. */
    private static Set<String> keys(DeliveryQuery asked) {
        if (asked.types().isEmpty()) {
            return Set.of(Subjects.list(asked.locale()));
        }
        var keys = new LinkedHashSet<String>();
        asked.types().forEach(type -> keys.add(Subjects.list(asked.locale(), type)));
        keys.add(Subjects.removals(asked.locale()));
        return keys;
    }
}
