package org.banyancms.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.field.Fields;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.demand.DemandDesk;
import org.banyancms.translations.demand.DemandRule;
import org.banyancms.translations.job.JobOpening;
import org.banyancms.translations.termbase.Term;
import org.banyancms.translations.termbase.TermDesk;

/** The termbase and the demand rules of the demo content, and the jobs that these rules ask for. */
final class DemoTranslations {
    private static final int MOST_URGENT = 5;

    private final TermDesk terms;
    private final DemandDesk demand;
    private final JobOpening opening;
    private final EntryDesk entries;
    private final DemoPeople people;
    private final DemoLedger ledger;
    private final Clock clock;

    DemoTranslations(
            TermDesk terms,
            DemandDesk demand,
            JobOpening opening,
            EntryDesk entries,
            DemoPeople people,
            DemoLedger ledger,
            Clock clock) {
        this.terms = terms;
        this.demand = demand;
        this.opening = opening;
        this.entries = entries;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    void seedTerms() {
        if (!ledger.isDone("terms")) {
            var all = DemoFiles.list("termbase.yaml").stream().map(DemoTranslations::term).toList();
            terms.put(all, people.actor("coordinator"));
            ledger.done("terms");
        }
    }

    private static Term term(Fields file) {
        var forms = new LinkedHashMap<LocaleTag, Term.Forms>();
        DemoFiles.object(file.get("terms"))
                .values()
                .forEach((tag, words) ->
                        forms.put(new LocaleTag(tag), forms(DemoFiles.object(words))));
        return new Term(
                DemoFiles.need(file, "key"),
                DemoFiles.need(file, "kind"),
                forms,
                file.text("note").orElse(null),
                file.text("source").orElse(null));
    }

    private static Term.Forms forms(Fields words) {
        return new Term.Forms(
                words.text("preferred").orElse(null),
                DemoFiles.texts(words, "allowed"),
                DemoFiles.texts(words, "forbidden"));
    }

    /**
     * Puts the rules in force and opens the jobs that they ask for of the stories that are there.
     */
    void seedDemand() {
        if (ledger.isDone("demand")) {
            return;
        }
        var files = DemoFiles.list("demand-rules.yaml");
        for (int i = 0; i < files.size(); i++) {
            var rule = rule("demo-" + (i + 1), files.get(i));
            demand.put(rule, people.actor("coordinator"));
            stories().stream().filter(rule::covers).forEach(entry -> open(entry, rule));
        }
        ledger.done("demand");
    }

    private static DemandRule rule(String id, Fields file) {
        int urgency =
                file.get("priority") instanceof Number number ? number.intValue() : MOST_URGENT;
        return new DemandRule(
                id,
                DemoFiles.object(file.get("name")).text("en").orElse(id),
                Set.copyOf(DemoFiles.texts(file, "types")),
                Set.copyOf(DemoFiles.texts(file, "topics")),
                DemoFiles.texts(file, "organisations").stream()
                        .map(OrganisationCode::new)
                        .collect(Collectors.toSet()),
                DemoFiles.texts(file, "locales").stream()
                        .map(LocaleTag::new)
                        .collect(Collectors.toSet()),
                MOST_URGENT + 1 - urgency,
                file.get("dueHours") instanceof Number hours ? hours.intValue() : 0);
    }

    private List<Entry> stories() {
        var stories = new LinkedHashSet<Entry>();
        for (var story : DemoFiles.stories()) {
            ledger.entry(DemoFiles.need(story, "key")).map(entries::get).ifPresent(stories::add);
        }
        return List.copyOf(stories);
    }

    private void open(Entry entry, DemandRule rule) {
        var due =
                rule.dueHours() == 0
                        ? null
                        : clock.instant().plus(Duration.ofHours(rule.dueHours()));
        rule.locales().stream()
                .filter(locale -> entry.variant(locale).isEmpty())
                .sorted()
                .forEach(locale -> opening.open(entry.id(), locale, rule.priority(), due));
    }
}
