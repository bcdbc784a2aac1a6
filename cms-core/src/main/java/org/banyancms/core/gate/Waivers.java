package org.banyancms.core.gate;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Standing;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where findings are waived: by the role that the gate names, with a reason, never by an author.
 */
public final class Waivers {
    private static final int LONGEST_REASON = 1000;

    private final WaiverStore store;
    private final java.util.function.Consumer<AuditNote> audit;
    private final Standing standing;
    private final IdSource ids;
    private final Clock clock;

    /**
     * @param audit told of every waiver before it takes effect
     * @param standing whether whoever waived may still waive when it goes out
     */
    public Waivers(
            WaiverStore store,
            java.util.function.Consumer<AuditNote> audit,
            Standing standing,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.audit = audit;
        this.standing = standing;
        this.ids = ids;
        this.clock = clock;
    }

    /** The findings, those that are waived as warnings that say by whom. */
    public List<Finding> apply(GateContext context, List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.level() == GateLevel.WAIVABLE)) {
            return findings;
        }
        var given = store.of(context.entry().id(), context.variant().locale());
        return findings.stream().map(finding -> applied(context, finding, given)).toList();
    }

    private Finding applied(GateContext context, Finding finding, List<Waiver> given) {
        if (finding.level() != GateLevel.WAIVABLE) {
            return finding;
        }
        return given.reversed().stream()
                .filter(waiver -> waiver.covers(finding, context.hash(), context.at()))
                .filter(waiver -> stands(context, waiver))
                .findFirst()
                .map(finding::waivedBy)
                .orElse(finding);
    }

    /** Whether whoever gave it could give it now. */
    private boolean stands(GateContext context, Waiver waiver) {
        return WaiverRule.of(waiver.code())
                .filter(rule ->
                        standing.has(
                                waiver.actor(),
                                Set.of(rule.role()),
                                context.entry().matter(waiver.locale()),
                                context.at()))
                .isPresent();
    }

    /** Whether a waiver holds now: its content, its time and the role of whoever gave it. */
    public boolean valid(GateContext context, Waiver waiver) {
        return waiver.hash().equals(context.hash())
                && (waiver.until() == null || context.at().isBefore(waiver.until()))
                && stands(context, waiver);
    }

    /** Waivers of a variant, oldest first, the void ones too. */
    public List<Waiver> of(EntryId entry, LocaleTag locale) {
        return store.of(entry, locale);
    }

    /**
     * Waives what a gate finds now.
     *
     * @param context the variant as it is now
     * @param findings what all gates say of it
     * @return one waiver for each finding
     * @throws ProblemException {@code not_waivable} when the gate finds nothing that may be waived,
     *     {@code forbidden}, {@code four_eyes} for an author, {@code validation_failed} without a
     *     reason
     */
    public List<Waiver> waive(
            Actor actor, GateContext context, List<Finding> findings, Request request) {
        check(request);
        var wanted =
                findings.stream()
                        .filter(finding -> finding.code().equals(request.code()))
                        .filter(finding -> finding.level() == GateLevel.WAIVABLE)
                        .filter(finding ->
                                request.pointer() == null
                                        || request.pointer().equals(finding.pointer()))
                        .toList();
        var rule = WaiverRule.of(request.code());
        if (wanted.isEmpty() || rule.isEmpty()) {
            throw ProblemException.of(CoreProblem.NOT_WAIVABLE, Map.of("gate", request.code()));
        }
        checkActor(actor, context, rule.get());
        var waivers = new ArrayList<Waiver>();
        for (var finding : wanted) {
            waivers.add(give(actor, context, finding, rule.get(), request.reason()));
        }
        return waivers;
    }

    private static void check(Request request) {
        var reason = request.reason();
        if (reason.isBlank()) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED, List.of(FieldProblem.at("/reason", "required")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.of(
                    CoreProblem.VALIDATION_FAILED,
                    List.of(FieldProblem.at("/reason", "too_long", Map.of("max", LONGEST_REASON))));
        }
    }

    private static void checkActor(Actor actor, GateContext context, WaiverRule rule) {
        var locale = context.variant().locale();
        var matter = context.entry().matter(locale);
        actor.require(rule.permission(), matter);
        if (!actor.hasAny(Set.of(rule.role()), matter)) {
            throw ProblemException.of(
                    CoreProblem.FORBIDDEN,
                    Map.of(
                            "permission",
                            "WAIVE",
                            "roles",
                            rule.role().name(),
                            "organisation",
                            context.entry().owner().value(),
                            "locale",
                            locale.value()));
        }
        var writers = new HashSet<>(context.variant().authors());
        writers.addAll(context.entry().editors());
        var absent = actor.inPlaceOf(Set.of(rule.role()), matter);
        if (writers.contains(actor.username()) || absent.filter(writers::contains).isPresent()) {
            throw ProblemException.of(CoreProblem.FOUR_EYES, Map.of("step", "waiver"));
        }
    }

    private Waiver give(
            Actor actor, GateContext context, Finding finding, WaiverRule rule, String reason) {
        var now = clock.instant();
        var waiver =
                new Waiver(
                        ids.next(),
                        context.entry().id(),
                        context.variant().locale(),
                        finding.code(),
                        finding.fingerprint(),
                        finding.pointer(),
                        context.hash(),
                        reason.strip(),
                        actor.username(),
                        now,
                        rule.lasts() == null ? null : now.plus(rule.lasts()));
        var detail =
                Map.of(
                        "gate", finding.code(),
                        "finding", finding.reason(),
                        "pointer", finding.pointer(),
                        "hash", context.hash().value(),
                        "reason", waiver.reason());
        var noted = withAbsent(actor, context, rule, detail);
        audit.accept(
                note("waived", waiver.id(), actor, waiver.entry(), waiver.locale(), now, noted));
        store.add(waiver);
        return waiver;
    }

    /**
     * Takes a waiver back: whoever could give it may.
     *
     * @throws ProblemException {@code waiver_not_found}, {@code forbidden}
     */
    public void revoke(Actor actor, GateContext context, String id) {
        var entry = context.entry().id();
        var locale = context.variant().locale();
        var waiver =
                store.of(entry, locale).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.of(CoreProblem.WAIVER_NOT_FOUND));
        var rule = WaiverRule.of(waiver.code()).orElseThrow();
        checkActor(actor, context, rule);
        var now = clock.instant();
        var gate = Map.of("gate", waiver.code(), "waiver", id);
        var detail = withAbsent(actor, context, rule, gate);
        audit.accept(note("waiver_revoked", id + ":revoked", actor, entry, locale, now, detail));
        store.remove(entry, locale, id);
    }

    private static Map<String, String> withAbsent(
            Actor actor, GateContext context, WaiverRule rule, Map<String, String> detail) {
        var matter = context.entry().matter(context.variant().locale());
        var all = new HashMap<>(detail);
        actor.inPlaceOf(Set.of(rule.role()), matter)
                .ifPresent(absent -> all.put("inPlaceOf", absent));
        return all;
    }

    private static AuditNote note(
            String kind,
            String key,
            Actor actor,
            EntryId entry,
            LocaleTag locale,
            Instant at,
            Map<String, String> detail) {
        return new AuditNote(
                "waiver:" + key,
                kind,
                actor.username(),
                entry.value(),
                locale.value(),
                null,
                at,
                detail);
    }

    /**
     * What is to be waived.
     *
     * @param code the gate
     * @param pointer only what it finds there; null for all that it finds
     * @param reason why it may go out nevertheless
     */
    public record Request(String code, @Nullable String pointer, String reason) {}
}
