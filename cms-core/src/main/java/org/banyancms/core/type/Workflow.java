package org.banyancms.core.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.access.Role;

/**
 * Stages of a variant and the steps between them. Data, per content type.
 *
 * @param stages stage names; the first is where every edit leads back to
 * @param approved the stage in which a variant may be published
 * @param steps the allowed steps
 * @param signOffs the words that a variant needs on just what goes out: {@code approval}, {@code
 *     secrecy}, {@code language}, {@code rights}
 */
public record Workflow(
        List<String> stages, String approved, List<WorkflowStep> steps, List<String> signOffs) {
    /** The words that every type can ask for. */
    public static final List<String> SIGN_OFFS =
            List.of("approval", "secrecy", "language", "rights");

    public Workflow {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
        signOffs = List.copyOf(signOffs);
    }

    /** A workflow that asks for approval and secrecy, as every story needs them. */
    public Workflow(List<String> stages, String approved, List<WorkflowStep> steps) {
        this(stages, approved, steps, List.of("approval", "secrecy"));
    }

    /** The roles whose approval counts: those that may take the step into the approved stage. */
    public Set<Role> approvers() {
        return steps.stream()
                .filter(step -> step.to().equals(approved))
                .flatMap(step -> step.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stage of a new or edited variant. */
    public String initial() {
        return stages.getFirst();
    }

    /** The step between two stages, if there is one. */
    public Optional<WorkflowStep> step(String from, String to) {
        return steps.stream()
                .filter(step -> step.from().equals(from) && step.to().equals(to))
                .findFirst();
    }

    /** The steps that lead on from a stage. */
    public List<WorkflowStep> from(String stage) {
        return steps.stream().filter(step -> step.from().equals(stage)).toList();
    }
}
