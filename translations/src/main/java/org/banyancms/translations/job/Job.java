package org.banyancms.translations.job;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * The translation of one entry into one language: one document, written as a whole under the
 * condition of its version.
 *
 * @param header what it is about
 * @param assignment who does what with it
 * @param text its segments
 * @param updatedAt the last write
 * @param version counts the writes; the condition of the next one
 */
public record Job(
        JobHeader header, Assignment assignment, JobText text, Instant updatedAt, long version) {

    /** Identity of the job. */
    public String id() {
        return header.id();
    }

    /** Where it stands. */
    public JobState state() {
        return assignment.state();
    }

    /** Its segments in reading order. */
    public List<Segment> segments() {
        return text.segments();
    }

    /** Everybody whose words stand in it. */
    public Set<String> translators() {
        var translators = new LinkedHashSet<String>();
        for (Segment segment : segments()) {
            if (segment.translation() != null) {
                translators.add(segment.translation().translator());
            }
        }
        return translators;
    }

    /**
     * One segment.
     *
     * @throws ProblemException when there is none of that name
     */
    public Segment segment(String segmentId) {
        return segments().stream()
                .filter(segment -> segment.id().equals(segmentId))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(
                                TranslationProblem.SEGMENT_NOT_FOUND,
                                Map.of("segment", segmentId)));
    }

    /** The same for another organisation. */
    Job of(OrganisationCode owner) {
        return new Job(header.of(owner), assignment, text, updatedAt, version);
    }

    /** The same with another assignment. */
    public Job with(Assignment other) {
        return new Job(header, other, text, updatedAt, version);
    }

    /** The same with another text. */
    public Job with(JobText other) {
        return new Job(header, assignment, other, updatedAt, version);
    }

    Job changing(String segmentId, UnaryOperator<Segment> change) {
        segment(segmentId);
        return with(
                text.with(
                        segments().stream()
                                .map(segment ->
                                        segment.id().equals(segmentId)
                                                ? change.apply(segment)
                                                : segment)
                                .toList()));
    }

    /** The next version, as it is written. */
    public Job written(Instant at) {
        return new Job(header, assignment, text, at, version + 1);
    }
}
