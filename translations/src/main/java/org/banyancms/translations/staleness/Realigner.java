package org.banyancms.translations.staleness;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobText;
import org.banyancms.translations.job.SourceText;
import org.banyancms.translations.segment.SourceSegment;

/**
 * Brings the segments of a job in line with its source. Pure: the same job and source give the same
 * result.
 */
public final class Realigner {

    private final SeverityJudge judge;
    private final String rules;

    /**
     * @param rules version of the sentence rules in use
     */
    public Realigner(SeverityJudge judge, String rules) {
        this.judge = judge;
        this.rules = rules;
    }

    /**
     * The job with the source as it is now; the same job where the source is older than what the
     * job knows.
     */
    public Job realigned(Job job, SourceText source) {
        long revision = source.variant().revision();
        if (revision < job.text().sourceRevision()) {
            return job;
        }
        return job.with(
                realigned(
                        job.text(),
                        source.segments(),
                        source.title(),
                        revision,
                        job.header().source()));
    }

    JobText realigned(
            JobText text, List<SourceSegment> now, String title, long revision, LocaleTag locale) {
        var alignment =
                new Realignment(
                        new Likeness(locale),
                        (before, after) -> judge.of(before, after, locale),
                        rules,
                        text,
                        now);
        return alignment.result(title, revision);
    }
}
