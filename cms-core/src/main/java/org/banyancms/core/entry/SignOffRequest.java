package org.banyancms.core.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to sign.
 *
 * @param kind what is judged
 * @param approved the verdict
 * @param answers the checklist; secrecy asks {@code text}, {@code media}, {@code attachments} and
 *     {@code metadata}, each {@code none}, {@code unclear} or {@code contains}
 * @param comment a comment
 */
public record SignOffRequest(
        SignOffKind kind, boolean approved, Map<String, String> answers, @Nullable String comment) {
    /** What the secrecy checklist asks (gate G04). */
    public static final List<String> SECRECY_QUESTIONS =
            List.of("text", "media", "attachments", "metadata");

    private static final List<String> SECRECY_ANSWERS = List.of("none", "unclear", "contains");

    public SignOffRequest {
        answers = Map.copyOf(answers);
    }

    void check() {
        if (kind != SignOffKind.SECRECY) {
            return;
        }
        var problems = new ArrayList<FieldProblem>();
        for (var question : SECRECY_QUESTIONS) {
            var answer = answers.get(question);
            if (answer == null) {
                problems.add(FieldProblem.at("/answers/" + question, "required"));
            } else if (!SECRECY_ANSWERS.contains(answer)) {
                problems.add(
                        FieldProblem.at(
                                "/answers/" + question,
                                "unknown_choice",
                                Map.of("value", answer, "choices", SECRECY_ANSWERS.toString())));
            } else if (approved && !answer.equals("none")) {
                problems.add(FieldProblem.at("/answers/" + question, "contradicts_verdict"));
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.VALIDATION_FAILED, problems);
        }
    }
}
