package org.banyancms.translations.staleness;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.job.Delivery;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.Segment;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.segment.SegmentText;

/**
 * How far what was delivered is behind its source.
 *
 * @param unknown segments whose sentence was not in the source that was delivered from
 * @param gone how many sentences of that source are there no more and were not merely changed
 * @param major whether any of it matters much
 * @param rearranged whether the sentences are the same but stand or look otherwise
 */
record Lag(List<Segment> unknown, int gone, boolean major, boolean rearranged) {

    static Lag of(Job job, Delivery delivered, SeverityJudge judge) {
        var left = new ArrayList<>(delivered.sentences());
        var unknown =
                job.segments().stream()
                        .filter(one -> !left.remove(Delivery.sentence(one.source())))
                        .toList();
        unknown.forEach(segment -> forgetOldSource(segment, left));
        var places = job.segments().stream().map(Segment::place).toList();
        boolean same = Delivery.layout(places).equals(delivered.layout());
        boolean major = isMajor(job, unknown, left, judge);
        return new Lag(unknown, left.size(), major, !same);
    }

    /** A sentence that was merely changed is not gone as well. */
    private static void forgetOldSource(Segment segment, List<String> left) {
        var stale = segment.stale();
        if (stale != null) {
            left.remove(Delivery.sentence(stale.oldSource()));
        }
    }

    private static boolean isMajor(
            Job job, List<Segment> unknown, List<String> gone, SeverityJudge judge) {
        var locale = job.header().source();
        return unknown.stream().anyMatch(segment -> isMajor(segment, locale, judge))
                || job.text().past().stream()
                        .map(Segment::source)
                        .filter(source -> gone.contains(Delivery.sentence(source)))
                        .anyMatch(source -> judge.of(source, nothing(), locale) == Severity.MAJOR);
    }

    private static boolean isMajor(Segment segment, LocaleTag locale, SeverityJudge judge) {
        var stale = segment.stale();
        var severity =
                stale == null ? judge.of(nothing(), segment.source(), locale) : stale.severity();
        return severity == Severity.MAJOR;
    }

    private static SegmentText nothing() {
        return SegmentText.plain("");
    }

    boolean isStale() {
        return !unknown.isEmpty() || gone > 0;
    }

    String severity() {
        return !isStale() ? "none" : major ? "major" : "minor";
    }
}
