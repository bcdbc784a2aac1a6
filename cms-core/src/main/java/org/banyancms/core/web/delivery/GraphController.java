package org.banyancms.core.web.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.banyancms.core.graphql.GraphAnswer;
import org.banyancms.core.graphql.GraphDesk;
import org.banyancms.core.graphql.GraphQuestion;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is live as a graph: questions in an address, which caches keep, or in a body. */
@RestController
@RequestMapping("/api/v1/delivery/graphql")
class GraphController {
    private static final TypeReference<Map<String, @Nullable Object>> TREE =
            new TypeReference<>() {};
    private static final Map<String, @Nullable Object> NONE = Map.of();

    private final GraphDesk desk;
    private final JsonMapper mapper;
    private final KnownDocuments known;
    private final GraphResponse responses = new GraphResponse();

    GraphController(GraphDesk desk, JsonMapper mapper, KnownDocuments known) {
        this.desk = desk;
        this.mapper = mapper;
        this.known = known;
    }

    @GetMapping
    ResponseEntity<byte[]> get(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String operationName,
            @RequestParam(required = false) @Nullable String variables,
            @RequestParam(required = false) @Nullable String extensions,
            HttpServletRequest request) {
        var body =
                new GraphBody(
                        query,
                        operationName,
                        tree("variables", variables),
                        tree("extensions", extensions));
        return answer(body, request);
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<byte[]> post(@RequestBody GraphBody body, HttpServletRequest request) {
        return answer(body, request);
    }

    @GetMapping(path = "/schema", produces = "text/plain;charset=UTF-8")
    String schema() {
        return desk.schema();
    }

    private ResponseEntity<byte[]> answer(GraphBody body, HttpServletRequest request) {
        var answer = answer(body, RequestLanguage.of(request));
        if (answer.kind() != GraphAnswer.Kind.REFUSED) {
            known.keep(body);
        }
        return responses.of(answer, mapper.writeValueAsBytes(answer.body()), request);
    }

    private GraphAnswer answer(GraphBody body, LocaleTag language) {
        try {
            var variables = body.variables() == null ? NONE : body.variables();
            return desk.answer(
                    new GraphQuestion(known.document(body), body.operation(), variables, language));
        } catch (ProblemException refused) {
            return desk.refused(refused, language);
        }
    }

    private @Nullable Map<String, @Nullable Object> tree(String name, @Nullable String json) {
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return mapper.readValue(json, TREE);
        } catch (JacksonException _) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID,
                    List.of(
                            FieldProblem.at(
                                    "",
                                    "malformed_parameter",
                                    Map.of("parameter", name, "value", ""))));
        }
    }
}
