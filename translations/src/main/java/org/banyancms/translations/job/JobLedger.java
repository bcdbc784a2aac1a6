package org.banyancms.translations.job;

import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * Changes jobs: reads, decides, writes under the condition of what was read, and begins anew where
 * another was faster.
 */
public final class JobLedger {

    private static final int TRIES = 50;

    private final JobStore jobs;
    private final Clock clock;

    public JobLedger(JobStore jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The job.
     *
     * @throws ProblemException when there is none of that name
     */
    public Job get(String id) {
        return jobs.find(id)
                .orElseThrow(() ->
                        ProblemException.of(TranslationProblem.JOB_NOT_FOUND, Map.of("job", id)));
    }

    /**
     * Changes a job.
     *
     * @param change what becomes of it; may be asked more than once, and what it throws leaves the
     *     job as it was
     * @return the job as written; the same as before where the change changes nothing
     */
    public Job change(String id, UnaryOperator<Job> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            var job = get(id);
            var changed = change.apply(job);
            if (changed.equals(job)) {
                return job;
            }
            var next = changed.written(clock.instant());
            if (jobs.replace(next)) {
                return next;
            }
        }
        throw ProblemException.of(TranslationProblem.JOB_BUSY, Map.of("job", id, "retryAfter", 1));
    }
}
