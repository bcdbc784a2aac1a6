package org.banyancms.translations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.web.IdempotentCreation;
import org.banyancms.core.web.Listing;
import org.banyancms.core.web.PageAsked;
import org.banyancms.translations.analysis.Analysis;
import org.banyancms.translations.analysis.JobAnalysis;
import org.banyancms.translations.job.Job;
import org.banyancms.translations.job.JobLedger;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.job.JobQuery;
import org.banyancms.translations.job.JobState;
import org.banyancms.translations.job.JobStore;
import org.banyancms.translations.problem.TranslationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue: list, read, open by hand. */
@RestController
@RequestMapping("/api/v1/translations/jobs")
class JobsController {

    private static final Map<String, JobQuery.Sort> SORTS =
            Map.of(
                    "-priority", JobQuery.Sort.PRIORITY,
                    "priority", JobQuery.Sort.PRIORITY,
                    "dueAt", JobQuery.Sort.DUE,
                    "createdAt", JobQuery.Sort.OLDEST,
                    "-createdAt", JobQuery.Sort.NEWEST);

    private final JobStore jobs;
    private final JobLedger ledger;
    private final JobOpening opening;
    private final JobAnalysis analysis;
    private final Entries entries;
    private final IdempotentCreation creations;

    JobsController(
            JobStore jobs,
            JobLedger ledger,
            JobOpening opening,
            JobAnalysis analysis,
            Entries entries,
            IdempotentCreation creations) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.opening = opening;
        this.analysis = analysis;
        this.entries = entries;
        this.creations = creations;
    }

    /** A job asked for by hand. */
    record Asked(
            EntryId entry, LocaleTag locale, @Nullable Integer priority, @Nullable Instant dueAt) {}

    @GetMapping
    Listing<JobBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocaleTag locale,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable EntryId entry,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "-priority") String sort,
            PageAsked page,
            HttpServletRequest request) {
        actor.require(Permission.READ_CONTENT, null, null);
        var order = SORTS.get(sort);
        if (order == null) {
            throw refused("sort", sort);
        }
        var query =
                new JobQuery(
                        locale,
                        states(state),
                        entry,
                        owner,
                        order,
                        page.size() + 1,
                        page.after().map(JobsController::place).orElse(null));
        var found = jobs.list(query);
        var cursor =
                found.size() > page.size() ? order.place(found.get(page.size() - 1)).cursor() : "";
        return Listing.of(found.stream().map(JobBody::of).toList(), page, _ -> cursor, request);
    }

    private static List<JobState> states(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return List.of();
        }
        return Arrays.stream(asked.split(",")).map(JobsController::state).toList();
    }

    private static JobState state(String word) {
        try {
            return JobState.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw refused("state", word);
        }
    }

    private static JobQuery.Place place(String cursor) {
        try {
            return JobQuery.Place.of(cursor);
        } catch (IllegalArgumentException _) {
            throw refused("page[after]", cursor);
        }
    }

    private static ProblemException refused(String parameter, String value) {
        return ProblemException.of(
                TranslationProblem.QUERY_REFUSED,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", parameter, "value", value))));
    }

    @PostMapping
    ResponseEntity<?> open(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Asked asked) {
        var entry = entries.find(asked.entry()).orElseThrow(() -> notFound(asked.entry()));
        if (!actor.may(Permission.MANAGE_DEMAND, entry.matter(asked.locale()))) {
            actor.require(Permission.EDIT_ENTRY, entry.matter(null));
        }
        return creations.run(actor, key, asked, () -> opened(asked));
    }

    private ResponseEntity<?> opened(Asked asked) {
        int priority = asked.priority() == null ? 0 : asked.priority();
        var opened = opening.open(asked.entry(), asked.locale(), priority, asked.dueAt());
        var address = URI.create("/api/v1/translations/jobs/" + opened.job().id());
        var answer =
                opened.created()
                        ? ResponseEntity.created(address)
                        : ResponseEntity.ok().location(address);
        return answer.body(JobBody.of(opened.job()));
    }

    private static ProblemException notFound(EntryId entry) {
        return ProblemException.of(CoreProblem.ENTRY_NOT_FOUND, Map.of("entry", entry.value()));
    }

    @GetMapping("/{id}")
    JobBody get(Actor actor, @PathVariable String id) {
        return JobBody.of(readable(actor, id));
    }

    @GetMapping("/{id}/analysis")
    Analysis analysis(Actor actor, @PathVariable String id) {
        return analysis.of(readable(actor, id));
    }

    private Job readable(Actor actor, String id) {
        var job = ledger.get(id);
        actor.require(Permission.READ_CONTENT, job.header().owner(), null);
        return job;
    }
}
