package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.banyancms.core.web.QueryParameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Explains each problem that an answer may name, in Vietnamese and English. */
@Controller
class ProblemsController {

    /**
     * A problem explained.
     *
     * @param code stable code
     * @param status HTTP status
     * @param title what happened
     * @param detail what to do
     */
    record Explained(String code, int status, String title, String detail) {}

    private final ProblemKinds kinds;
    private final Messages messages;

    ProblemsController(ProblemKinds kinds, Messages messages) {
        this.kinds = kinds;
        this.messages = messages;
    }

    @GetMapping(path = "/problems", produces = MediaType.TEXT_HTML_VALUE)
    @QueryParameters("lang")
    String all(HttpServletRequest request, Model model) {
        var language = Language.of(request);
        model.addAttribute("t", new Texts(messages, language));
        model.addAttribute(
                "problems", kinds.all().stream().map(kind -> explained(kind, language)).toList());
        return "problems";
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @QueryParameters("lang")
    String one(@PathVariable String code, HttpServletRequest request, Model model) {
        var language = Language.of(request);
        var kind = known(code);
        model.addAttribute("t", new Texts(messages, language));
        model.addAttribute("here", explained(kind, language));
        var other = language.equals(LocaleTag.VI) ? LocaleTag.EN : LocaleTag.VI;
        model.addAttribute("otherLanguage", other.value());
        model.addAttribute("there", explained(kind, other));
        return "problem";
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @QueryParameters("lang")
    ResponseEntity<Map<String, Object>> document(@PathVariable String code) {
        var kind = known(code);
        var body = new LinkedHashMap<String, Object>();
        body.put("code", kind.code());
        body.put("status", kind.category().status());
        for (var language : List.of(LocaleTag.VI, LocaleTag.EN)) {
            var explained = explained(kind, language);
            body.put(
                    language.value(),
                    Map.of("title", explained.title(), "detail", explained.detail()));
        }
        return ResponseEntity.ok(body);
    }

    private ProblemKind known(String code) {
        return kinds.find(code).orElseThrow(() -> ProblemException.of(CoreProblem.NOT_FOUND_PATH));
    }

    /** An answer has values in its text; the explanation has none, and says so. */
    private static String withoutValues(String text) {
        return text.replaceAll("\\{[a-zA-Z]+\\}", "…");
    }

    private Explained explained(ProblemKind kind, LocaleTag language) {
        var key = "problem." + kind.code();
        return new Explained(
                kind.code(),
                kind.category().status(),
                withoutValues(messages.text(language, key, Map.of())),
                withoutValues(messages.text(language, key + ".detail", Map.of())));
    }
}
