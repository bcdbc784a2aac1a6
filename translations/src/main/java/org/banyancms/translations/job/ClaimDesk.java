package org.banyancms.translations.job;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.problem.TranslationProblem;

/**
 * Lets one translator at a time work on a job. A lease that ran out may be taken over; the fence
 * tells the claims apart.
 */
public final class ClaimDesk {

    private final JobLedger ledger;
    private final Clock clock;
    private final Duration lease;

    /**
     * @param lease how long a claim lasts unless it is renewed; every save renews it
     */
    public ClaimDesk(JobLedger ledger, Clock clock, Duration lease) {
        this.ledger = ledger;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Takes a job. Whoever has it already keeps it under the same fence for another lease.
     *
     * @throws ProblemException when another has it, or when it is not open
     */
    public Job claim(String id, Actor actor) {
        return ledger.change(id, job -> claimed(job, actor));
    }

    Job claimed(Job job, Actor actor) {
        actor.require(Permission.TRANSLATE, job.header().owner(), job.header().target());
        var leaseUntil = clock.instant().plus(lease);
        var claim = job.assignment().claim();
        if (job.state() != JobState.CLAIMED || claim == null) {
            requireState(job, JobState.OPEN);
        } else if (actor.is(claim.owner())) {
            return job.with(job.assignment().renewed(claim, leaseUntil));
        } else if (claim.leaseUntil().isAfter(clock.instant())) {
            throw taken(claim);
        }
        return job.with(job.assignment().claimed(actor.username(), leaseUntil));
    }

    private static ProblemException taken(Claim claim) {
        var who =
                Map.<String, Object>of(
                        "owner", claim.owner(), "leaseUntil", claim.leaseUntil().toString());
        return ProblemException.of(TranslationProblem.JOB_CLAIMED, who).with(who);
    }

    /** Keeps a claim for another lease. */
    public Job renew(String id, long fence, Actor actor) {
        return ledger.change(id, job -> renewed(job, fence, actor));
    }

    Job renewed(Job job, long fence, Actor actor) {
        var claim = held(job, fence, actor);
        return job.with(job.assignment().renewed(claim, clock.instant().plus(lease)));
    }

    /** Gives a job back. */
    public Job release(String id, long fence, Actor actor) {
        return ledger.change(
                id,
                job -> {
                    held(job, fence, actor);
                    return job.with(
                            job.assignment().moved(JobState.OPEN, job.assignment().reason()));
                });
    }

    /**
     * The claim, if it still stands.
     *
     * @throws ProblemException {@code lease_lost} when it does not
     */
    static Claim held(Job job, long fence, Actor actor) {
        var claim = job.assignment().claim();
        if (job.state() != JobState.CLAIMED
                || claim == null
                || claim.fence() != fence
                || !actor.is(claim.owner())) {
            throw lost(job, fence, false);
        }
        return claim;
    }

    static ProblemException lost(Job job, long fence, boolean kept) {
        var state = job.state().name();
        var members = new LinkedHashMap<String, Object>();
        members.put("state", state);
        members.put("keptAsSuggestion", kept);
        var claim = job.assignment().claim();
        if (claim != null) {
            members.put("owner", claim.owner());
            members.put("leaseUntil", claim.leaseUntil().toString());
        }
        var params =
                Map.<String, Object>of(
                        "fence", fence, "state", state, "kept", String.valueOf(kept));
        return ProblemException.of(TranslationProblem.LEASE_LOST, params).with(members);
    }

    static void requireState(Job job, JobState state) {
        if (job.state() != state) {
            throw ProblemException.of(
                            TranslationProblem.JOB_STATE,
                            Map.of("state", job.state().name(), "needed", state.name()))
                    .with(Map.of("state", job.state().name()));
        }
    }
}
