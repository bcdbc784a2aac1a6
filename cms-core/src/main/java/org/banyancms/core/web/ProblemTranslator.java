package org.banyancms.core.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.problem.ProblemCategory;
import org.banyancms.core.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** The one translator of everything that can be refused or go wrong into an RFC 9457 document. */
public final class ProblemTranslator {
    /** Parameter of a problem that also becomes the header {@code Retry-After}: seconds. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

    private final Messages messages;
    private final String typePrefix;

    /**
     * @param messages texts of all modules
     * @param publicUrl address of this server without a slash at its end; empty makes types
     *     relative
     */
    public ProblemTranslator(Messages messages, String publicUrl) {
        this.messages = messages;
        this.typePrefix = publicUrl + "/problems/";
    }

    /**
     * What a request that ended so is answered. What nobody foresaw is logged and told without its
     * insides.
     */
    public ProblemDocument translate(Throwable error, HttpServletRequest request) {
        var diagnosis = Diagnosis.of(error);
        if (diagnosis.problem().kind().category().status() >= 500 && !isForeseen(error)) {
            LOG.error(
                    "{} {} failed, trace {}",
                    request.getMethod(),
                    path(request),
                    Trace.idOf(request),
                    error);
        }
        return document(diagnosis, request);
    }

    /** To be asked to come again is an answer, not an error. */
    private static boolean isForeseen(Throwable error) {
        return error instanceof ProblemException problem
                && problem.kind().category() == ProblemCategory.UNAVAILABLE;
    }

    /** What a request that is refused so is answered. */
    public ProblemDocument document(ProblemException problem, HttpServletRequest request) {
        return document(Diagnosis.of(problem), request);
    }

    private ProblemDocument document(Diagnosis diagnosis, HttpServletRequest request) {
        var problem = diagnosis.problem();
        var language = RequestLanguage.of(request);
        var body = new LinkedHashMap<String, Object>();
        addKind(body, problem, language);
        body.put("instance", path(request));
        body.put("code", problem.kind().code());
        body.put("traceId", Trace.idOf(request));
        body.putAll(problem.members());
        if (!problem.fields().isEmpty()) {
            body.put(
                    "errors",
                    problem.fields().stream().map(each -> field(each, language)).toList());
        }
        var status = problem.kind().category().status();
        return new ProblemDocument(status, headers(diagnosis, language), body);
    }

    private void addKind(Map<String, Object> body, ProblemException problem, LocaleTag language) {
        var kind = problem.kind();
        body.put("type", typePrefix + kind.code());
        body.put("title", messages.text(language, "problem." + kind.code(), problem.params()));
        body.put("status", kind.category().status());
        body.put("detail", detail(problem, language));
    }

    private String detail(ProblemException problem, LocaleTag language) {
        var key = "problem." + problem.kind().code();
        return problem.params().containsKey("roles")
                ? messages.find(language, key + ".roles", problem.params())
                        .orElseGet(() -> messages.text(language, key + ".detail", problem.params()))
                : messages.text(language, key + ".detail", problem.params());
    }

    private Map<String, Object> field(FieldProblem field, LocaleTag language) {
        var told = new LinkedHashMap<String, Object>();
        addPlace(told, field);
        told.put("code", field.code());
        told.put("message", messages.text(language, "field." + field.code(), field.params()));
        if (!field.params().isEmpty()) {
            told.put("params", field.params());
        }
        return told;
    }

    private static void addPlace(Map<String, Object> told, FieldProblem field) {
        var parameter = field.params().get("parameter");
        if (field.pointer().isEmpty() && parameter != null) {
            told.put("parameter", parameter);
        } else {
            told.put("pointer", field.pointer());
        }
        if (field.locale() != null) {
            told.put("locale", field.locale().value());
        }
    }

    private static HttpHeaders headers(Diagnosis diagnosis, LocaleTag language) {
        var headers = new HttpHeaders();
        headers.putAll(diagnosis.headers());
        headers.setCacheControl("no-store");
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.value());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (diagnosis.problem().kind().category().status() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"banyan\"");
        }
        if (diagnosis.problem().params().get(RETRY_AFTER) instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return headers;
    }

    /** The path that was asked for, also where the answer is made on the way of an error page. */
    static String path(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) {
            return original;
        }
        var path = request.getRequestURI();
        return path == null ? "/" : path; // the container could not even read the address
    }
}
