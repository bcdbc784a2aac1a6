package org.banyancms.core.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.Referrers;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.JournalWriter;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Makes variants public, and public no more. Everything is decided against one head of the journal
 * and committed only on top of it, so what the gates saw is what goes out: whoever holds or kills
 * an entry meanwhile moves the head, and then the decision is made again.
 */
public final class Publisher {
    private static final int MOST_TRIES = 100;

    private final EntryDesk desk;
    private final Referrers referrers;
    private final GateRun gates;
    private final LiveVariants variants;
    private final Journal journal;
    private final JournalWriter writer;
    private final Consumer<Commit> committed;
    private final DeputyNotes deputies;
    private final Clock clock;

    /**
     * @param committed told of each commit before it is answered for
     * @param audit told of each variant that a deputy is about to publish in somebody's place
     */
    public Publisher(
            EntryDesk desk,
            Referrers referrers,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            JournalWriter writer,
            Consumer<Commit> committed,
            Consumer<AuditNote> audit,
            Clock clock) {
        this.desk = desk;
        this.referrers = referrers;
        this.gates = gates;
        this.variants = variants;
        this.journal = journal;
        this.writer = writer;
        this.committed = committed;
        this.deputies = new DeputyNotes(desk, audit, clock);
        this.clock = clock;
    }

    /**
     * Publishes and unpublishes a set of variants: all of them at one sequence, or none.
     *
     * @param cause see {@link Commit#cause()}
     * @param key commits only once under one key; null where a repeat is harmless
     * @param reason why variants are unpublished
     * @throws GatesClosedException when any gate is closed
     * @throws ProblemException {@code on_hold}, {@code not_live}, {@code forbidden}
     */
    public Commit launch(
            Actor actor,
            List<ReleaseItem> items,
            String cause,
            @Nullable String key,
            String reason) {
        for (var item : items) {
            actor.require(Permission.PUBLISH, desk.get(item.entry()).matter(item.locale()));
        }
        return commit(
                actor.username(),
                cause,
                key,
                head -> {
                    var changes = changes(items, reason, head);
                    items.forEach(item -> deputies.note(actor, cause, item, head));
                    return changes;
                });
    }

    /**
     * Commits what is decided for a head, deciding again whenever the head has moved; what its key
     * has committed already is not decided again.
     */
    Commit commit(
            String actor, String cause, @Nullable String key, LongFunction<List<Change>> decide) {
        var before = key == null ? Optional.<Commit>empty() : writer.committed(key);
        if (before.isPresent()) {
            committed.accept(before.get());
            return before.get();
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            long head = journal.head();
            var changes = decide.apply(head);
            var draft = new JournalWriter.Draft(cause, key, changes, actor, clock.instant());
            var commit = writer.commit(head, draft);
            if (commit != null) {
                committed.accept(commit);
                return commit;
            }
        }
        throw ProblemException.of(CoreProblem.UNAVAILABLE);
    }

    private List<Change> changes(List<ReleaseItem> items, String reason, long head) {
        var findings = gates.check(items);
        if (findings.stream().map(ItemFinding::finding).anyMatch(Publisher::closed)) {
            throw new GatesClosedException(findings);
        }
        var changes = new ArrayList<Change>();
        for (var item : items) {
            var entry = desk.get(item.entry());
            changes.add(
                    item.action() == GateAction.UNPUBLISH
                            ? removal(entry, item.locale(), reason, head, items)
                            : publication(entry, item.locale(), head));
        }
        return changes;
    }

    private Change publication(Entry entry, LocaleTag locale, long head) {
        if (entry.hold() != null) {
            throw ProblemException.of(
                    CoreProblem.ON_HOLD,
                    Map.of("kind", entry.hold().kind().name(), "reason", entry.hold().reason()));
        }
        var variant = entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
        return new Change.Publish(variants.make(entry, variant, head, null));
    }

    private Change removal(
            Entry entry, LocaleTag locale, String reason, long head, List<ReleaseItem> all) {
        if (journal.live(entry.id(), locale, head).isEmpty()) {
            throw ProblemException.of(CoreProblem.NOT_LIVE, Map.of("locale", locale.value()));
        }
        var leaving =
                all.stream()
                        .filter(item -> item.action() == GateAction.UNPUBLISH)
                        .filter(item -> item.locale().equals(locale))
                        .map(ReleaseItem::entry)
                        .toList();
        referrers.release(
                entry.id(),
                referrers.of(entry.id()).stream()
                        .filter(place -> place.locale() == null || locale.equals(place.locale()))
                        .filter(place -> !leaving.contains(place.entry()))
                        .filter(place -> journal.live(place.entry(), locale, head).isPresent())
                        .toList());
        return new Change.Remove(entry.id(), locale, Change.Removal.UNPUBLISH, reason, null);
    }

    static boolean closed(Finding finding) {
        return finding.level() != GateLevel.WARN;
    }
}
