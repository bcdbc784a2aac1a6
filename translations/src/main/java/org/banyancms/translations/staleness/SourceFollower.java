package org.banyancms.translations.staleness;

import java.util.stream.Collectors;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.SourceReader;
import org.banyancms.translations.job.SourceText;

/**
 * Hears of every change of a source and keeps its jobs in line. A delivered job opens again when a
 * changed source is approved. It looks at the state and not at the event, so a repeated event
 * changes nothing.
 */
public final class SourceFollower implements EntryEventListener {

    private final JobStore jobs;
    private final JobLedger ledger;
    private final SourceReader sources;
    private final Realigner realigner;
    private final SeverityJudge judge;

    public SourceFollower(
            JobStore jobs,
            JobLedger ledger,
            SourceReader sources,
            Realigner realigner,
            SeverityJudge judge) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.sources = sources;
        this.realigner = realigner;
        this.judge = judge;
    }

    @Override
    public void on(EntryEvent event) {
        switch (event.kind()) {
            case VARIANT_SAVED, SHARED_CHANGED, STAGE_CHANGED, SIGNED_OFF, MIGRATED ->
                    jobs.ofEntry(event.entry()).stream()
                            .filter(job ->
                                    event.locale() == null
                                            || event.locale().equals(job.header().source()))
                            .forEach(this::follow);
            default -> {}
        }
    }

    private void follow(Job job) {
        var known =
                job.segments().stream()
                        .map(segment -> segment.place().field())
                        .collect(Collectors.toSet());
        sources.read(job.header().entry(), job.header().target(), known)
                .ifPresent(source -> ledger.change(job.id(), current -> followed(current, source)));
    }

    private Job followed(Job job, SourceText source) {
        var realigned = realigner.realigned(job, source);
        return source.isApproved() ? reopened(realigned) : realigned;
    }

    /**
     * What is delivered and behind opens again; where no sentence is new, a reviewer has only to
     * look at the order.
     */
    private Job reopened(Job job) {
        var delivered = job.text().delivered();
        return switch (job.state()) {
            case APPROVED -> {
                if (delivered == null) {
                    yield job;
                }
                var lag = Lag.of(job, delivered, judge);
                if (lag.unknown().stream().anyMatch(segment -> segment.state().waits())) {
                    yield job.with(job.assignment().moved(JobState.OPEN, "source_changed"));
                }
                yield lag.rearranged()
                        ? job.with(job.assignment().moved(JobState.SUBMITTED, "rearranged"))
                        : job;
            }
            case SUBMITTED ->
                    job.text().waiting() > 0
                            ? job.with(job.assignment().moved(JobState.OPEN, "source_changed"))
                            : job;
            case OPEN, CLAIMED -> job;
        };
    }
}
