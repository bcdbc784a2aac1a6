package org.banyancms.translations.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.translations.adoption.Adoption;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.problem.TranslationProblem;
import org.jspecify.annotations.Nullable;

/**
 * Opens the jobs that the rules ask for when a source is approved: one for each entry and language,
 * however often it hears of it. A language that has an approved variant is adopted instead, one
 * that somebody is writing by hand is left alone.
 */
public final class DemandFollower implements EntryEventListener {

    private final Entries entries;
    private final DemandStore rules;
    private final JobOpening opening;
    private final Adoption adoption;
    private final Clock clock;

    public DemandFollower(
            Entries entries,
            DemandStore rules,
            JobOpening opening,
            Adoption adoption,
            Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.opening = opening;
        this.adoption = adoption;
        this.clock = clock;
    }

    @Override
    public void on(EntryEvent event) {
        switch (event.kind()) {
            case STAGE_CHANGED, SIGNED_OFF ->
                    entries.find(event.entry()).filter(this::isApproved).ifPresent(this::open);
            default -> {}
        }
    }

    private boolean isApproved(Entry entry) {
        return !entry.archived() && isApproved(entry, entry.sourceLocale());
    }

    private boolean isApproved(Entry entry, LocaleTag locale) {
        var approved = entries.typeOf(entry).workflow().approved();
        return entry.variant(locale)
                .filter(variant -> variant.stage().equals(approved))
                .isPresent();
    }

    private void open(Entry entry) {
        demanded(entry).forEach((locale, demand) -> open(entry, locale, demand));
    }

    private void open(Entry entry, LocaleTag locale, Demand demand) {
        try {
            var written = entry.variant(locale);
            if (written.isPresent()) {
                if (isApproved(entry, locale)) {
                    adoption.adopt(entry.id(), locale);
                }
            } else {
                opening.open(entry.id(), locale, demand.priority(), demand.dueAt());
            }
        } catch (ProblemException refused) {
            if (refused.kind() != TranslationProblem.JOB_NOT_POSSIBLE) {
                throw refused; // and the event comes again; a source without text needs no job
            }
        }
    }

    private Map<LocaleTag, Demand> demanded(Entry entry) {
        var demanded = new LinkedHashMap<LocaleTag, Demand>();
        for (DemandRule rule : rules.all()) {
            if (rule.covers(entry)) {
                rule.locales().stream()
                        .filter(locale -> !locale.equals(entry.sourceLocale()))
                        .sorted()
                        .forEach(locale -> demanded.merge(locale, demand(rule), Demand::stricter));
            }
        }
        return demanded;
    }

    private Demand demand(DemandRule rule) {
        var dueAt =
                rule.dueHours() == 0
                        ? null
                        : clock.instant().plus(Duration.ofHours(rule.dueHours()));
        return new Demand(rule.priority(), dueAt);
    }

    private record Demand(int priority, @Nullable Instant dueAt) {

        Demand stricter(Demand other) {
            var due =
                    dueAt == null || (other.dueAt != null && other.dueAt.isBefore(dueAt))
                            ? other.dueAt
                            : dueAt;
            return new Demand(Math.max(priority, other.priority), due);
        }
    }
}
