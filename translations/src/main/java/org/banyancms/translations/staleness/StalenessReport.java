package org.banyancms.translations.staleness;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.translation.TranslationStatus;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;

/** Tells how far each delivered translation is behind its source. */
public final class StalenessReport implements TranslationStatus {

    private final JobStore jobs;
    private final SeverityJudge judge;

    public StalenessReport(JobStore jobs, SeverityJudge judge) {
        this.jobs = jobs;
        this.judge = judge;
    }

    @Override
    public Map<LocaleTag, Staleness> staleness(EntryId entry) {
        var report = new LinkedHashMap<LocaleTag, Staleness>();
        for (Job job : jobs.ofEntry(entry)) {
            var delivered = job.text().delivered();
            if (delivered != null) {
                report.put(job.header().target(), staleness(job, delivered));
            }
        }
        return report;
    }

    private Staleness staleness(Job job, Delivery delivered) {
        var lag = Lag.of(job, delivered, judge);
        return new Staleness(
                lag.isStale(),
                lag.severity(),
                lag.unknown().size(),
                job.segments().size(),
                lag.isStale() ? delivered.revision() : job.text().sourceRevision(),
                job.state() == JobState.APPROVED ? null : job.id());
    }
}
