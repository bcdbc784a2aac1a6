package org.banyancms.core.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.SignOffKind;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateLevel;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.journal.LiveVariant;
import org.banyancms.core.journal.PastVariant;
import org.banyancms.core.locale.LocaleTag;

/**
 * What stands against putting back what is on hold. A hold waits for no gate, but its end is a
 * publication: rights may have ended meanwhile, or the check that it was held for may have found
 * something. Where the text was edited while it was held, the gates look at the edited text and
 * would judge the wrong one; then only the secrecy reviewers' word on what is held counts.
 */
final class HeldGates {
    private final Entries entries;
    private final GateRun gates;
    private final Journal journal;
    private final Clock clock;

    HeldGates(Entries entries, GateRun gates, Journal journal, Clock clock) {
        this.entries = entries;
        this.gates = gates;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Refuses to put an entry back while a gate is closed.
     *
     * @throws GatesClosedException when any gate is closed
     */
    void check(Entry entry) {
        var items = held(entry);
        var findings = new ArrayList<ItemFinding>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            against(entry, items.get(i).locale(), items)
                    .forEach(found -> findings.add(new ItemFinding(index, entry.id(), found)));
        }
        if (findings.stream().map(ItemFinding::finding).anyMatch(Publisher::closed)) {
            throw new GatesClosedException(findings);
        }
    }

    private List<ReleaseItem> held(Entry entry) {
        return entry.variants().keySet().stream()
                .filter(locale -> lastHeld(entry, locale).isPresent())
                .sorted()
                .map(locale -> new ReleaseItem(entry.id(), locale, GateAction.PUBLISH))
                .toList();
    }

    private Optional<LiveVariant> lastHeld(Entry entry, LocaleTag locale) {
        return journal.last(entry.id(), locale)
                .filter(past ->
                        past.removal() != null && past.removal().removal() == Change.Removal.HOLD)
                .map(PastVariant::variant);
    }

    private List<Finding> against(Entry entry, LocaleTag locale, List<ReleaseItem> all) {
        var variant = entry.variant(locale).orElseThrow();
        var held = lastHeld(entry, locale).orElseThrow();
        if (held.hash().equals(entries.hash(entry, locale))) {
            return gates.check(
                    gates.context(entry, variant, GateAction.PUBLISH, all, clock.instant()));
        }
        return refusedSince(variant, held) ? List.of(secret(locale)) : List.of();
    }

    private static boolean refusedSince(Variant variant, LiveVariant held) {
        return variant.signOffs().reversed().stream()
                .filter(word -> word.kind() == SignOffKind.SECRECY)
                .filter(word -> word.hash().equals(held.hash()))
                .findFirst()
                .filter(word -> !word.approved())
                .isPresent();
    }

    private static Finding secret(LocaleTag locale) {
        return new Finding(
                "G04", GateLevel.BLOCK, "/signOffs", locale, "unclear", Map.of(), "III.9, III.11");
    }
}
