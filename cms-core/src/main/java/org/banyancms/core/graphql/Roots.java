package org.banyancms.core.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.banyancms.core.delivery.Delivery;
import org.banyancms.core.delivery.DeliveryDesk;
import org.banyancms.core.delivery.Subjects;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Single entries, by id and by slug. */
final class Roots {
    private final DeliveryDesk desk;
    private final Journal journal;

    Roots(DeliveryDesk desk, Journal journal) {
        this.desk = desk;
        this.journal = journal;
    }

    /**
     * One entry.
     *
     * @param type the content type that it must have; empty for any
     */
    Object one(DataFetchingEnvironment environment, Set<String> type) {
        var reading = Reading.of(environment);
        reading.goOn();
        var asked = Arguments.asked(environment);
        String id = environment.getArgument("id");
        String slug = environment.getArgument("slug");
        if ((id == null) == (slug == null)) {
            throw ProblemException.of(
                    CoreProblem.QUERY_INVALID,
                    List.of(FieldProblem.at("/query", "id_or_slug", Map.of())));
        }
        var shown =
                id == null
                        ? bySlug(Objects.requireNonNull(slug), asked, reading)
                        : byId(new EntryId(id), asked, reading);
        reading.isAbout(Subjects.entry(shown.variant().entry()));
        if (!type.isEmpty() && !type.contains(shown.variant().type())) {
            throw notLive(asked.locale(), List.of());
        }
        return shown;
    }

    private Shown byId(EntryId id, Asked asked, Reading reading) {
        return journal.live(id, asked.locale(), reading.sequence())
                .map(variant -> Shown.of(variant, asked))
                .orElseGet(() -> otherwise(id, asked, reading));
    }

    /** The other languages are looked at only where the one asked for is not live. */
    private Shown otherwise(EntryId id, Asked asked, Reading reading) {
        return shown(desk.byId(id, asked.locale(), asked.fallback(), reading.sequence()), asked);
    }

    /** A slug of former times leads to the entry too; its {@code slug} is the one of today. */
    private Shown bySlug(String slug, Asked asked, Reading reading) {
        return journal.liveBySlug(asked.locale(), slug, reading.sequence())
                .map(variant -> Shown.of(variant, asked))
                .orElseGet(() -> former(slug, asked, reading));
    }

    private Shown former(String slug, Asked asked, Reading reading) {
        var found = desk.bySlug(asked.locale(), slug, reading.sequence());
        return found instanceof Delivery.Moved(var locale, var now)
                ? shown(desk.bySlug(locale, now, reading.sequence()), asked)
                : shown(found, asked);
    }

    private static Shown shown(Delivery delivery, Asked asked) {
        return switch (delivery) {
            case Delivery.Found found -> Shown.of(found.variant(), asked);
            case Delivery.Moved _ -> throw notLive(asked.locale(), List.of());
            case Delivery.NotLive(var available) -> throw notLive(asked.locale(), available);
            case Delivery.Gone(var past) ->
                    throw gone(
                            Optional.ofNullable(past.removal())
                                    .map(removal -> removal.reason())
                                    .orElse(""));
        };
    }

    private static ProblemException notLive(LocaleTag locale, List<LocaleTag> available) {
        var kind = available.isEmpty() ? CoreProblem.ENTRY_NOT_LIVE : CoreProblem.VARIANT_NOT_LIVE;
        var tags = available.stream().map(LocaleTag::value).toList();
        return ProblemException.of(
                        kind,
                        Map.of("locale", locale.value(), "available", String.join(", ", tags)))
                .with(Map.of("availableLocales", tags));
    }

    private static ProblemException gone(@Nullable String reason) {
        var told = new HashMap<String, Object>();
        told.put("reason", reason == null ? "" : reason);
        return ProblemException.of(CoreProblem.ENTRY_KILLED, told).with(told);
    }
}
