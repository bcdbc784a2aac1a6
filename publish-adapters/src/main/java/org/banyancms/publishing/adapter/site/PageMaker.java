package org.banyancms.publishing.adapter.site;

import java.util.List;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills the templates. */
final class PageMaker {
    private final ITemplateEngine engine;

    PageMaker(ITemplateEngine engine) {
        this.engine = engine;
    }

    String article(PageFrame frame, ArticlePage page) {
        return fill("article", frame, Map.of("page", page));
    }

    String list(PageFrame frame, ListPage page) {
        return fill("list", frame, Map.of("page", page));
    }

    String chooser(PageFrame frame) {
        return fill("chooser", frame, Map.of());
    }

    /** A page that says why there is nothing. */
    String notice(PageFrame frame, Notice notice) {
        return fill("notice", frame, Map.of("notice", notice));
    }

    /**
     * Why there is nothing.
     *
     * @param heading what happened
     * @param text more about it
     * @param remarks day, reason and words of the issuing office
     */
    record Notice(String heading, String text, List<String> remarks) {}

    private String fill(String template, PageFrame frame, Map<String, Object> more) {
        var context = new Context(frame.locale().icu().toLocale(), more);
        context.setVariable("frame", frame);
        return engine.process(template, context);
    }
}
