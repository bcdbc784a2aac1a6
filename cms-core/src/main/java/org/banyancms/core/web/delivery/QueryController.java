package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.DeliveryQueries.Asked;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.QueryParameters;
import org.jspecify.annotations.Nullable;
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
    private final CachedAnswer answers;

    QueryController(DeliveryQueries queries, JsonMapper mapper) {
        this.queries = queries;
        this.answers = new CachedAnswer(mapper);
    }

    /** Which page. */
    record PageBody(@Nullable Integer size, @Nullable String after) {}

    /** A question as JSON. */
    record Question(
            LocaleTag locale,
            @Nullable List<String> type,
            @Nullable String q,
            @Nullable Map<String, Object> filter,
            @Nullable List<String> sort,
            @Nullable List<String> fields,
            @Nullable PageBody page,
            boolean count,
            long atLeast) {}

    @GetMapping("/entries")
    @QueryParameters("filter*")
    ResponseEntity<byte[]> list(
            @RequestParam LocaleTag locale,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String fields,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(defaultValue = "0") long atLeast,
            PageAsked page,
            HttpServletRequest servletRequest,
            WebRequest request) {
        var filter = FilterParameters.read(servletRequest.getParameterMap());
        var asked =
                new Asked(
                        locale,
                        words(type),
                        q,
                        filter,
                        List.copyOf(words(sort)),
                        page.size(),
                        page.after(),
                        atLeast);
        return answer(asked, words(fields), count, next(servletRequest), request);
    }

    @PostMapping("/query")
    ResponseEntity<byte[]> query(@RequestBody Question question, WebRequest request) {
        var page = question.page() == null ? new PageBody(null, null) : question.page();
        int size =
                page.size() == null
                        ? PageAsked.DEFAULT_SIZE
                        : Math.clamp(page.size(), 1, PageAsked.MAX_SIZE);
        var asked =
                new Asked(
                        question.locale(),
                        Set.copyOf(orEmpty(question.type())),
                        question.q() == null ? "" : question.q(),
                        question.filter() == null ? Map.of() : question.filter(),
                        orEmpty(question.sort()),
                        size,
                        java.util.Optional.ofNullable(page.after()),
                        question.atLeast());
        return answer(
                asked, Set.copyOf(orEmpty(question.fields())), question.count(), null, request);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static Set<String> words(String list) {
        var words = new LinkedHashSet<>(Arrays.asList(list.split(",")));
        words.remove("");
        return words;
    }

    /** The address of this list up to the cursor of the next page. */
    private static String next(HttpServletRequest request) {
        var link = new StringBuilder(request.getRequestURI()).append('?');
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals("page[after]")) {
                        link.append(encoded(name))
                                .append('=')
                                .append(encoded(values[0]))
                                .append('&');
                    }
                });
        return link.append(encoded("page[after]")).append('=').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> answer(
            Asked asked,
            Set<String> fields,
            boolean count,
            @Nullable String nextLink,
            WebRequest request) {
        var page = queries.find(asked);
        var meta = new LinkedHashMap<String, Object>();
        meta.put("sequence", page.sequence());
        meta.put("locale", asked.locale().value());
        if (count) {
            meta.put("total", page.total());
        }
        var links = new LinkedHashMap<String, Object>();
        page.next()
                .ifPresent(
                        cursor -> links.put("next", nextLink == null ? cursor : nextLink + cursor));
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "data",
                page.variants().stream()
                        .map(variant -> LiveAnswers.variant(variant, fields))
                        .toList());
        body.put("meta", meta);
        body.put("links", links);
        var keys = new LinkedHashSet<String>();
        keys.add("list");
        asked.types().forEach(type -> keys.add("type:" + type));
        page.variants().forEach(variant -> keys.add(variant.entry().value()));
        return answers.of(request, body, asked.locale().value(), keys);
    }
}
