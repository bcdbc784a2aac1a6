package org.banyancms.core.web.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.delivery.DeliveryQueries;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.search.Suggestion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What a reader may want to find who begins to type. */
@RestController
@RequestMapping("/api/v1/delivery")
class SuggestController {
    private final DeliveryQueries queries;
    private final JsonMapper mapper;
    private final CachedAnswer answers = new CachedAnswer();

    SuggestController(DeliveryQueries queries, JsonMapper mapper) {
        this.queries = queries;
        this.mapper = mapper;
    }

    @GetMapping("/suggest")
    ResponseEntity<byte[]> suggest(
            @RequestParam LocaleTag locale, @RequestParam String q, WebRequest request) {
        var found = queries.suggest(locale, q);
        var body = new LinkedHashMap<String, Object>();
        body.put("data", found.suggestions().stream().map(SuggestController::body).toList());
        body.put("meta", Map.of("sequence", found.sequence(), "locale", locale.value()));
        return answers.of(
                request,
                mapper.writeValueAsBytes(body),
                locale.value(),
                List.of(Subjects.list(locale)));
    }

    private static Map<String, Object> body(Suggestion suggestion) {
        var body = new LinkedHashMap<String, Object>();
        switch (suggestion) {
            case Suggestion.Words(var text) -> {
                body.put("kind", "words");
                body.put("text", text);
            }
            case Suggestion.Title(var text, var entry, var type, var slug) -> {
                body.put("kind", "title");
                body.put("text", text);
                body.put("id", entry.value());
                body.put("type", type);
                body.put("slug", slug);
            }
        }
        return body;
    }
}
