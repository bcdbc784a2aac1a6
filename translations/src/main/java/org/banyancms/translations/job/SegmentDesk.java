package org.banyancms.translations.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;
import org.banyancms.translations.segment.PrivateUseException;
import org.banyancms.translations.segment.Run;
import org.banyancms.translations.segment.SegmentText;
import org.banyancms.translations.segment.UnknownCodeException;

/**
 * Takes translations of single segments. Whatever a translator wrote is kept, if need be beside the
 * segment.
 */
public final class SegmentDesk {

    /** Longest translation of a segment, in UTF-16 units. */
    public static final int LONGEST = 20_000;

    private final JobLedger ledger;
    private final ClaimDesk claims;
    private final Clock clock;

    public SegmentDesk(JobLedger ledger, ClaimDesk claims, Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Saves a translation and renews the claim. What checks find in it does not keep it from being
     * saved.
     *
     * @throws ProblemException {@code lease_lost} when the claim no longer stands; the translation
     *     is then a suggestion beside the segment
     */
    public Job save(String jobId, String segmentId, List<Run> target, long fence, Actor actor) {
        var job = ledger.get(jobId);
        actor.require(Permission.TRANSLATE, job.header().owner(), job.header().target());
        try {
            return ledger.change(jobId, current -> saved(current, segmentId, target, fence, actor));
        } catch (ProblemException refused) {
            if (refused.kind() == TranslationProblem.LEASE_LOST) {
                var kept =
                        ledger.change(
                                jobId, current -> suggested(current, segmentId, target, actor));
                throw ClaimDesk.lost(kept, fence, true);
            }
            throw refused;
        }
    }

    private Job saved(Job job, String segmentId, List<Run> target, long fence, Actor actor) {
        var renewed = claims.renewed(job, fence, actor);
        return renewed.changing(
                segmentId,
                segment ->
                        segment.translated(
                                new Translation(
                                        text(target, segment.source()),
                                        actor.username(),
                                        clock.instant(),
                                        Translation.Origin.HUMAN)));
    }

    private Job suggested(Job job, String segmentId, List<Run> target, Actor actor) {
        return job.changing(
                segmentId,
                segment ->
                        segment.suggested(
                                new Suggestion(
                                        text(target, segment.source()),
                                        actor.username(),
                                        clock.instant())));
    }

    /**
     * A translation in the codes of its source.
     *
     * @throws ProblemException when it is too long or has codes or characters that cannot be
     */
    static SegmentText text(List<Run> target, SegmentText source) {
        try {
            var text = SegmentText.ofRuns(target, source);
            if (text.text().length() > LONGEST) {
                throw malformed(
                        FieldProblem.at("/target", "translation_too_long", Map.of("max", LONGEST)));
            }
            return text;
        } catch (UnknownCodeException unknown) {
            throw malformed(
                    FieldProblem.at(
                            "/target",
                            "code_unknown",
                            Map.of("id", String.join(", ", unknown.codes()))));
        } catch (PrivateUseException _) {
            throw malformed(FieldProblem.at("/target", "private_use_character"));
        }
    }

    private static ProblemException malformed(FieldProblem problem) {
        return ProblemException.of(TranslationProblem.TRANSLATION_MALFORMED, List.of(problem));
    }
}
