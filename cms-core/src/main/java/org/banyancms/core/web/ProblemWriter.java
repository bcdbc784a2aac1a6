package org.banyancms.core.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.banyancms.core.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals, for controllers and filters alike. */
public final class ProblemWriter {
    /** What a handler may have said of an answer that now will not be given. */
    private static final List<String> HEADERS_OF_SUCCESS =
            List.of(
                    HttpHeaders.ETAG,
                    HttpHeaders.LAST_MODIFIED,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.CONTENT_ENCODING,
                    HttpHeaders.LOCATION,
                    "Surrogate-Key",
                    "Cache-Tag");

    private final ProblemTranslator translator;
    private final JsonMapper mapper;
    private final Optional<ProblemPage> page;

    /**
     * @param page makes a page of a refusal for people who browse, if there is one
     */
    public ProblemWriter(
            ProblemTranslator translator, JsonMapper mapper, Optional<ProblemPage> page) {
        this.translator = translator;
        this.mapper = mapper;
        this.page = page;
    }

    /** Answers with a problem. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        write(request, response, translator.document(problem, request));
    }

    /** Answers with whatever an error turns out to be. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable error)
            throws IOException {
        write(request, response, translator.translate(error, request));
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDocument document)
            throws IOException {
        if (response.isCommitted()) {
            return; // too late to say anything; the broken connection says it
        }
        response.resetBuffer();
        HEADERS_OF_SUCCESS.forEach(name -> response.setHeader(name, null));
        response.setStatus(document.status());
        document.headers()
                .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        var body = html(request, document);
        response.setContentType(
                body.isPresent()
                        ? "text/html;charset=UTF-8"
                        : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var bytes = body.orElseGet(() -> mapper.writeValueAsBytes(document.body()));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<byte[]> html(HttpServletRequest request, ProblemDocument document) {
        return page.flatMap(pages -> pages.of(request, document));
    }
}
