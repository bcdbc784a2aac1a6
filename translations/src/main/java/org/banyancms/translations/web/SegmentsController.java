package org.banyancms.translations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.Messages;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.RequestLanguage;
import org.banyancms.translations.check.CheckFinding;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobChecks;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.job.SegmentDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The segments of a job: read them all, save one. The fence of the claim is the condition of a
 * write.
 */
@RestController
@RequestMapping("/api/v1/translations/jobs/{id}/segments")
class SegmentsController {

    private final JobLedger ledger;
    private final SegmentDesk desk;
    private final JobChecks checks;
    private final Messages messages;

    SegmentsController(JobLedger ledger, SegmentDesk desk, JobChecks checks, Messages messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.checks = checks;
        this.messages = messages;
    }

    /** A translation: a text, or a list of runs. */
    record Saved(@Nullable Object target, @Nullable Long fence) {}

    @GetMapping
    Listing<SegmentBody> list(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var job = ledger.get(id);
        actor.require(Permission.READ_CONTENT, job.header().owner(), null);
        var language = RequestLanguage.of(request);
        var findings = new HashMap<String, List<SegmentBody.FindingBody>>();
        checks.of(job)
                .forEach(found ->
                        findings.computeIfAbsent(found.segment(), _ -> new java.util.ArrayList<>())
                                .add(told(found.finding(), language)));
        var data =
                job.segments().stream()
                        .map(segment ->
                                SegmentBody.of(
                                        segment,
                                        job.header().source(),
                                        findings.getOrDefault(segment.id(), List.of())))
                        .toList();
        return new Listing<>(data, meta(job), Map.of());
    }

    private static Map<String, Object> meta(Job job) {
        return Map.of(
                "job", job.id(),
                "sourceLocale", job.header().source(),
                "sourceRevision", job.text().sourceRevision(),
                "locale", job.header().target(),
                "total", job.segments().size());
    }

    @PatchMapping("/{segment}")
    SegmentBody save(
            Actor actor,
            @PathVariable String id,
            @PathVariable String segment,
            @RequestBody Saved body,
            HttpServletRequest request) {
        long fence = JobWorkController.required(body.fence());
        var job = desk.save(id, segment, RunBody.read(body.target(), "/target"), fence, actor);
        var saved = job.segment(segment);
        var language = RequestLanguage.of(request);
        return SegmentBody.of(
                saved,
                job.header().source(),
                checks.of(job, saved).stream().map(finding -> told(finding, language)).toList());
    }

    private SegmentBody.FindingBody told(CheckFinding finding, LocaleTag language) {
        return SegmentBody.FindingBody.of(finding, messages, language);
    }
}
