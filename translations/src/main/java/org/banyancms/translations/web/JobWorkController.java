package org.banyancms.translations.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.job.ClaimDesk;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a job: claim, renew, release, submit, approve, reject. */
@RestController
@RequestMapping("/api/v1/translations/jobs/{id}")
class JobWorkController {

    private final ClaimDesk claims;
    private final ReviewDesk reviews;

    JobWorkController(ClaimDesk claims, ReviewDesk reviews) {
        this.claims = claims;
        this.reviews = reviews;
    }

    /** A claim as its owner gets it. */
    record Claimed(long fence, Instant leaseUntil, JobBody job) {

        static Claimed of(Job job) {
            var claim = job.assignment().claim();
            if (claim == null) {
                throw new IllegalStateException("claimed without a claim: " + job.id());
            }
            return new Claimed(claim.fence(), claim.leaseUntil(), JobBody.of(job));
        }
    }

    /** What the owner of a claim sends. */
    record Fence(@Nullable Long fence) {}

    /** What a reviewer sends. */
    record Verdict(@Nullable List<String> segments, @Nullable String comment) {}

    @PostMapping("/claim")
    Claimed claim(Actor actor, @PathVariable String id) {
        return Claimed.of(claims.claim(id, actor));
    }

    @PostMapping("/renew")
    Claimed renew(Actor actor, @PathVariable String id, @RequestBody Fence body) {
        return Claimed.of(claims.renew(id, required(body.fence()), actor));
    }

    @PostMapping("/release")
    JobBody release(Actor actor, @PathVariable String id, @RequestBody Fence body) {
        return JobBody.of(claims.release(id, required(body.fence()), actor));
    }

    @PostMapping("/submit")
    JobBody submit(Actor actor, @PathVariable String id, @RequestBody Fence body) {
        return JobBody.of(reviews.submit(id, required(body.fence()), actor));
    }

    @PostMapping("/approve")
    JobBody approve(
            Actor actor,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Verdict body) {
        return JobBody.of(reviews.approve(id, body == null ? null : body.comment(), actor));
    }

    @PostMapping("/reject")
    JobBody reject(Actor actor, @PathVariable String id, @RequestBody Verdict body) {
        var comment = body.comment();
        if (comment == null || comment.isBlank()) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/comment", "required", Map.of())));
        }
        return JobBody.of(
                reviews.reject(
                        id, body.segments() == null ? List.of() : body.segments(), comment, actor));
    }

    static long required(@Nullable Long fence) {
        if (fence == null) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/fence", "required", Map.of())));
        }
        return fence;
    }
}
