package org.banyancms.core.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/**
 * What is done when something public turns out wrong: correct with a notice, hold while checking,
 * kill or take down for good. Each acts on every language of the entry that is or was live, at one
 * sequence.
 */
public final class CorrectionDesk {
    private final EntryDesk desk;
    private final Publisher publisher;
    private final GateRun gates;
    private final CorrectionGate correction;
    private final HeldGates held;
    private final Removals removals;
    private final LiveVariants variants;
    private final Journal journal;
    private final Clock clock;

    public CorrectionDesk(
            EntryDesk desk,
            Publisher publisher,
            Removals removals,
            GateRun gates,
            LiveVariants variants,
            Journal journal,
            ChannelDirectory channels,
            Clock clock) {
        this.removals = removals;
        this.correction = new CorrectionGate(channels);
        this.held = gates.held(journal);
        this.desk = desk;
        this.publisher = publisher;
        this.gates = gates;
        this.variants = variants;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Publishes every live language of an entry as it stands now, with a notice of what was wrong.
     * A language that has changed, or that is stale, must pass all gates (G14: no language may be
     * left with the error or without the notice).
     *
     * @throws ProblemException {@code notice_incomplete} naming the languages without a notice,
     *     {@code not_live}
     * @throws GatesClosedException when any gate is closed
     */
    public Commit correct(Actor actor, EntryId id, Correction correction) {
        require(actor, Permission.CORRECT, id);
        return publisher.commit(
                actor.username(),
                "correct",
                null,
                head -> {
                    var entry = desk.get(id);
                    checkNotHeld(entry);
                    var live = liveOrRefuse(id, head);
                    checkNotices(correction.notice(), live);
                    var items =
                            live.stream()
                                    .map(variant ->
                                            new ReleaseItem(
                                                    id, variant.locale(), GateAction.CORRECT))
                                    .toList();
                    var findings = new ArrayList<>(gates.check(items));
                    findings.addAll(this.correction.check(id, correction, live));
                    if (findings.stream().map(ItemFinding::finding).anyMatch(Publisher::closed)) {
                        throw new GatesClosedException(findings);
                    }
                    return live.stream()
                            .map(variant -> corrected(entry, variant, correction, head))
                            .toList();
                });
    }

    private Change corrected(Entry entry, LiveVariant live, Correction correction, long head) {
        var text = correction.notice().getOrDefault(live.locale(), "");
        var notice =
                new LiveVariants.Notice(
                        text,
                        correction.wrong().get(live.locale()),
                        correction.right().get(live.locale()));
        return entry.variant(live.locale())
                .<Change>map(
                        variant -> new Change.Publish(variants.make(entry, variant, head, notice)))
                .orElseGet(() -> new Change.Publish(variants.again(live, notice)));
    }

    /** Takes an entry off every place while it is checked. */
    public Commit hold(Actor actor, EntryId id, String reason) {
        require(actor, Permission.HOLD, id);
        checkNotHeld(desk.get(id));
        var hold = new Hold(Hold.Kind.HOLD, reason, actor.username(), clock.instant());
        return removals.put(actor, id, hold, Map.of());
    }

    /**
     * Puts an entry back as it was when it was held.
     *
     * @throws GatesClosedException when any gate is closed
     */
    public Commit releaseHold(Actor actor, EntryId id) {
        require(actor, Permission.HOLD, id);
        var entry = desk.get(id);
        var hold = entry.hold();
        if (hold == null || hold.kind() != Hold.Kind.HOLD) {
            throw ProblemException.of(CoreProblem.NOT_ON_HOLD, Map.of("entry", id.value()));
        }
        held.check(entry);
        return removals.release(actor, id, hold);
    }

    /** Withdraws an entry for good; readers find a tombstone. */
    public Commit kill(Actor actor, EntryId id, Withdrawal withdrawal) {
        require(actor, Permission.KILL, id);
        var hold =
                new Hold(withdrawal.kind(), withdrawal.reason(), actor.username(), clock.instant());
        return removals.put(actor, id, hold, withdrawal.notice());
    }

    private void require(Actor actor, Permission permission, EntryId id) {
        actor.require(permission, desk.get(id).matter(null));
    }

    private static void checkNotHeld(Entry entry) {
        if (entry.hold() != null) {
            throw ProblemException.of(
                    CoreProblem.ON_HOLD,
                    Map.of("kind", entry.hold().kind().name(), "reason", entry.hold().reason()));
        }
    }

    private List<LiveVariant> liveOrRefuse(EntryId id, long head) {
        var live = journal.liveVariants(id, head);
        if (live.isEmpty()) {
            throw ProblemException.of(CoreProblem.NOT_LIVE, Map.of("locale", "*"));
        }
        return live;
    }

    private static void checkNotices(Map<LocaleTag, String> notices, List<LiveVariant> live) {
        var problems =
                live.stream()
                        .map(LiveVariant::locale)
                        .filter(locale -> notices.getOrDefault(locale, "").isBlank())
                        .map(locale ->
                                new FieldProblem(
                                        "/notice/" + locale,
                                        locale,
                                        "notice_missing",
                                        Map.of("locale", locale.value())))
                        .toList();
        if (!problems.isEmpty()) {
            throw ProblemException.of(CoreProblem.NOTICE_INCOMPLETE, problems);
        }
    }
}
