package org.banyancms.translations.job;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;

/** The jobs for an organisation's texts; whoever is at work on one goes on with it. */
public final class JobHolding implements Holding {
    private static final int PAGE = 200;

    private final JobStore jobs;
    private final JobLedger ledger;

    public JobHolding(JobStore jobs, JobLedger ledger) {
        this.jobs = jobs;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "translationJobs";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return jobs.count(from);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        var page = jobs.ids(handover.from(), "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(id -> ledger.change(id, job -> passed(job, handover)));
            if (!goOn.getAsBoolean()) {
                return false;
            }
            page = jobs.ids(handover.from(), page.getLast(), PAGE);
        }
        return true;
    }

    private static Job passed(Job job, Handover handover) {
        return job.header().owner().equals(handover.from()) ? job.of(handover.into()) : job;
    }
}
