package org.banyancms.translations.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;

/**
 * A run on the wire: {@code {"t": "text"}} or {@code {"c": "1"}}, the latter with what it stands
 * for where it is told.
 *
 * @param t the text
 * @param c the code's id
 * @param kind {@code open}, {@code close} or {@code standalone}
 * @param label what the code stands for
 * @param optional true where the translation may leave it out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunBody(
        @Nullable String t,
        @Nullable String c,
        @Nullable String kind,
        @Nullable String label,
        @Nullable Boolean optional) {

    static List<RunBody> of(SegmentText text) {
        Iterator<InlineCode> codes = text.codes().iterator();
        return text.runs().stream()
                .map(run ->
                        switch (run) {
                            case Run.Text(String piece) ->
                                    new RunBody(piece, null, null, null, null);
                            case Run.Code _ -> of(codes.next());
                        })
                .toList();
    }

    private static RunBody of(InlineCode code) {
        return new RunBody(
                null,
                code.id(),
                code.kind().name().toLowerCase(Locale.ROOT),
                code.label(),
                code.optional() ? true : null);
    }

    /**
     * The runs that somebody sent: a text, or a list of runs. What a code stands for may be sent
     * along and is not read.
     *
     * @throws ProblemException with everything that is no run
     */
    static List<Run> read(@Nullable Object target, String pointer) {
        if (target instanceof String text) {
            return List.of(new Run.Text(text));
        }
        if (!(target instanceof List<?> list)) {
            var code = target == null ? "required" : "run_malformed";
            throw malformed(List.of(FieldProblem.at(pointer, code)));
        }
        var problems = new ArrayList<FieldProblem>();
        var runs = new ArrayList<Run>();
        for (int i = 0; i < list.size(); i++) {
            var run = run(list.get(i));
            if (run == null) {
                problems.add(FieldProblem.at(pointer + "/" + i, "run_malformed"));
            } else {
                runs.add(run);
            }
        }
        if (!problems.isEmpty()) {
            throw malformed(problems);
        }
        return runs;
    }

    private static ProblemException malformed(List<FieldProblem> problems) {
        return ProblemException.of(TranslationProblem.TRANSLATION_MALFORMED, problems);
    }

    private static @Nullable Run run(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var text = map.get("t");
            var code = map.get("c");
            if (text instanceof String words && code == null) {
                return new Run.Text(words);
            }
            if (code instanceof String id && text == null) {
                return new Run.Code(id);
            }
        }
        return null;
    }
}
