package org.banyancms.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.web.ProblemDocument;
import org.banyancms.core.web.ProblemPage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Tells people who browse what went wrong: only on paths that are pages, and only where HTML is
 * preferred.
 */
@Component
final class BrowserProblemPage implements ProblemPage {
    private static final List<String> FOR_PROGRAMS =
            List.of(
                    "/api/",
                    "/actuator",
                    "/api-docs",
                    "/media/",
                    "/feeds/",
                    "/.well-known/",
                    "/sitemap");

    private final ITemplateEngine templates;
    private final Messages messages;

    BrowserProblemPage(ITemplateEngine templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Override
    public Optional<byte[]> of(HttpServletRequest request, ProblemDocument document) {
        var path = String.valueOf(document.body().get("instance"));
        if (FOR_PROGRAMS.stream().anyMatch(path::startsWith) || !prefersHtml(request)) {
            return Optional.empty();
        }
        var texts = new Texts(messages, Language.of(request));
        var context =
                new Context(
                        Locale.forLanguageTag(texts.language().value()),
                        Map.of("t", texts, "problem", document.body()));
        return Optional.of(templates.process("error", context).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean prefersHtml(HttpServletRequest request) {
        try {
            var accepted = MediaType.parseMediaTypes(request.getHeader("Accept"));
            var html = quality(accepted, type -> type.getSubtype().equals("html"));
            var json = quality(accepted, type -> type.getSubtype().endsWith("json"));
            return html > json;
        } catch (InvalidMediaTypeException _) {
            return false; // a header that nobody can read prefers nothing
        }
    }

    private static double quality(List<MediaType> accepted, Predicate<MediaType> which) {
        return accepted.stream()
                .filter(which)
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
