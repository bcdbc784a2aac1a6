package org.banyancms.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.translations.job.JobQuery;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Translations that wait for a translator, or for a reviewer, in the languages that they work in.
 */
@Component
@Order(1)
final class WaitingJobs implements WaitingWork {
    private static final String LIST = "/api/v1/translations/jobs?state=";
    private static final int MOST_COUNTED = 100;

    private final ObjectProvider<JobStore> jobs;

    WaitingJobs(ObjectProvider<JobStore> jobs) {
        this.jobs = jobs;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        jobs.ifAvailable(store -> {
            var open = count(actor, Permission.TRANSLATE, JobState.OPEN, store);
            add(waiting, "translations", JobState.OPEN, open);
            var done = count(actor, Permission.REVIEW_TRANSLATION, JobState.SUBMITTED, store);
            add(waiting, "language-reviews", JobState.SUBMITTED, done);
        });
        return waiting;
    }

    private static long count(Actor actor, Permission needed, JobState state, JobStore store) {
        return actor.may(needed, null, null)
                ? store.list(open(state)).stream()
                        .filter(job -> actor.may(needed, null, job.header().target()))
                        .count()
                : 0;
    }

    private static void add(List<Waiting> waiting, String key, JobState state, long count) {
        if (count > 0) {
            waiting.add(new Waiting(key, count, LIST + state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static JobQuery open(JobState state) {
        return new JobQuery(
                null, List.of(state), null, null, JobQuery.Sort.PRIORITY, MOST_COUNTED, null);
    }
}
