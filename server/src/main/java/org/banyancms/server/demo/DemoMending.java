package org.banyancms.server.demo;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.ClaimDesk;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.job.ReviewDesk;
import org.banyancms.translations.job.SegmentDesk;
import org.banyancms.translations.job.SegmentState;
import org.banyancms.translations.job.Translation;
import org.banyancms.translations.segment.Run;

/**
 * Puts right what a changed source left behind in a translation: through the job, as its translator
 * and reviewer would.
 */
final class DemoMending {
    private final JobStore jobs;
    private final ClaimDesk claims;
    private final SegmentDesk segments;
    private final ReviewDesk reviews;
    private final DemoPeople people;

    DemoMending(
            JobStore jobs,
            ClaimDesk claims,
            SegmentDesk segments,
            ReviewDesk reviews,
            DemoPeople people) {
        this.jobs = jobs;
        this.claims = claims;
        this.segments = segments;
        this.reviews = reviews;
        this.people = people;
    }

    /**
     * Translates what waits in a job by putting the right words in the place of the wrong ones.
     *
     * @param change {@code put} is what stands there, {@code find} what is right
     */
    void mend(EntryId entry, LocaleTag locale, Fields change, String translator, String reviewer) {
        var job = jobs.find(entry, locale).orElseThrow();
        if (job.state() == JobState.OPEN || job.state() == JobState.CLAIMED) {
            submit(job, change, translator);
            job = jobs.find(entry, locale).orElseThrow();
        }
        if (job.state() == JobState.SUBMITTED) {
            reviews.approve(job.id(), null, people.actor(reviewer));
        }
    }

    private void submit(Job job, Fields change, String translator) {
        var actor = people.actor(translator);
        var claimed = claims.claim(job.id(), actor);
        var claim = claimed.assignment().claim();
        if (claim == null) {
            throw new IllegalStateException("a claimed job has a claim");
        }
        for (var segment : claimed.segments()) {
            var translation = segment.translation();
            if (segment.state() != SegmentState.TRANSLATED && translation != null) {
                segments.save(
                        job.id(), segment.id(), mended(translation, change), claim.fence(), actor);
            }
        }
        reviews.submit(job.id(), claim.fence(), actor);
    }

    private static List<Run> mended(Translation translation, Fields change) {
        var wrong = DemoFiles.need(change, "put");
        var right = DemoFiles.need(change, "find");
        var runs = new ArrayList<Run>();
        for (var run : translation.text().runs()) {
            runs.add(
                    run instanceof Run.Text(String words)
                            ? new Run.Text(words.replace(wrong, right))
                            : run);
        }
        return runs;
    }
}
