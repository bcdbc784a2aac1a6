package org.banyancms.translations.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where translations are handed in, judged by another person and delivered. */
public final class ReviewDesk {

    private final JobLedger ledger;
    private final JobChecks checks;
    private final JobDelivery delivery;

    public ReviewDesk(JobLedger ledger, JobChecks checks, JobDelivery delivery) {
        this.ledger = ledger;
        this.checks = checks;
        this.delivery = delivery;
    }

    /**
     * Hands a job in.
     *
     * @throws ProblemException with all that is missing or wrong
     */
    public Job submit(String id, long fence, Actor actor) {
        return ledger.change(
                id,
                job -> {
                    ClaimDesk.held(job, fence, actor);
                    checks.requireAcceptable(job);
                    return job.with(job.assignment().moved(JobState.SUBMITTED, null));
                });
    }

    /**
     * Sends a job back to the queue, as a whole or by segments.
     *
     * @param segments the segments to be done again; empty when the comment speaks of the whole
     */
    public Job reject(String id, List<String> segments, @Nullable String comment, Actor actor) {
        return ledger.change(
                id,
                job -> {
                    requireReviewer(job, actor);
                    var rejected = job;
                    for (String segment : Set.copyOf(segments)) {
                        rejected = rejected.changing(segment, one -> one.rejected(comment));
                    }
                    return rejected.with(
                            job.assignment()
                                    .judged(JobState.OPEN, "rejected", comment, actor.username()));
                });
    }

    /**
     * Approves a job and delivers it. Asked again after a crash, it delivers the same again and
     * nothing twice.
     *
     * @throws ProblemException when the reviewer translated any of it, or with all that is missing
     *     or wrong
     */
    public Job approve(String id, @Nullable String comment, Actor actor) {
        var job = ledger.get(id);
        requireReviewer(job, actor);
        if (job.translators().contains(actor.username())) {
            throw ProblemException.of(CoreProblem.FOUR_EYES, Map.of("step", "language"));
        }
        checks.requireAcceptable(job);
        delivery.deliver(job, actor);
        var delivered = Delivery.of(job.text(), job.translators());
        return ledger.change(id, current -> approved(current, job, delivered, comment, actor));
    }

    /**
     * Where the source moved on in the very moment, what was delivered is noted and the rest stays
     * open.
     */
    private static Job approved(
            Job current, Job seen, Delivery delivered, @Nullable String comment, Actor actor) {
        var text = current.text();
        var assignment = current.assignment();
        if (current.version() != seen.version()) {
            return current.with(text.with(delivered))
                    .with(
                            assignment.judged(
                                    JobState.OPEN, "source_changed", comment, actor.username()));
        }
        return current.with(text.deliveredAs(delivered))
                .with(assignment.judged(JobState.APPROVED, null, comment, actor.username()));
    }

    private static void requireReviewer(Job job, Actor actor) {
        actor.require(Permission.REVIEW_TRANSLATION, job.header().owner(), job.header().target());
        ClaimDesk.requireState(job, JobState.SUBMITTED);
    }
}
