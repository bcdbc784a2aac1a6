package org.banyancms.core.web.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyancms.core.delivery.KeptAnswer;
import org.banyancms.core.delivery.KeptAnswers;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives public answers that are kept as bytes before anything else is done, and keeps those that
 * are made. Whoever says who he is, or asks for a sequence to be reached, is answered afresh.
 */
final class KeptAnswerFilter implements Filter {
    private final KeptAnswers answers;
    private final Supplier<String> edition;

    /**
     * @param edition of the content types
     */
    KeptAnswerFilter(KeptAnswers answers, Supplier<String> edition) {
        this.answers = answers;
        this.edition = edition;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var response = (HttpServletResponse) answer;
        var keepable = KeptQuestion.of((HttpServletRequest) asked, edition);
        var request = keepable.<ServletRequest>map(KeptQuestion::request).orElse(asked);
        if (keepable.isEmpty() || !keepable.get().isKeepable()) {
            chain.doFilter(request, response);
        } else {
            answer(keepable.get(), response, chain);
        }
    }

    private void answer(KeptQuestion asked, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var question = asked.key();
        var kept = answers.find(question);
        if (kept.isPresent()) {
            give(question, kept.get(), asked.request(), response);
        } else {
            make(question, asked.request(), response, chain);
        }
    }

    private void make(
            String question,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        var gate = answers.gate(question);
        gate.lock();
        Optional<KeptAnswer> made;
        try {
            made = answers.find(question);
            if (made.isEmpty()) {
                made = run(question, request, response, chain);
            }
        } finally {
            gate.unlock();
        }
        if (made.isPresent()) {
            give(question, made.get(), request, response);
        }
    }

    private void give(
            String question,
            KeptAnswer kept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean packed = kept.isWorthPacking() && KeptAnswerWriter.takesGzip(request);
        KeptAnswerWriter.write(packed ? answers.packed(question, kept) : kept, request, response);
    }

    /** The answer, when it is one that can be kept; else it has been given already. */
    private Optional<KeptAnswer> run(
            String question,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        long stamp = answers.stamp();
        var recorded = new ContentCachingResponseWrapper(response);
        chain.doFilter(new WholeAnswerRequest(request), recorded);
        var made = KeptAnswerReader.read(recorded, stamp);
        if (made.isEmpty()) {
            recorded.copyBodyToResponse();
        } else {
            answers.keep(question, made.get());
            recorded.resetBuffer();
        }
        return made;
    }
}
