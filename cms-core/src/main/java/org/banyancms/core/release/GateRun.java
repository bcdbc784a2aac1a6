package org.banyancms.core.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banyancms.core.channel.ChannelDirectory;
import org.banyancms.core.entry.Entries;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryDesk;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.entry.VariantDesk;
import org.banyancms.core.gate.Finding;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.gate.GateContext;
import org.banyancms.core.gate.Gates;
import org.banyancms.core.gate.Waivers;
import org.banyancms.core.journal.Journal;
import org.banyancms.core.locale.LocaleTag;

/** Runs the gates over sets of items. */
public final class GateRun {
    private final EntryDesk desk;
    private final Entries entries;
    private final ChannelDirectory channels;
    private final Gates gates;
    private final Waivers waivers;
    private final Clock clock;

    public GateRun(
            EntryDesk desk,
            Entries entries,
            ChannelDirectory channels,
            Gates gates,
            Waivers waivers,
            Clock clock) {
        this.desk = desk;
        this.entries = entries;
        this.channels = channels;
        this.gates = gates;
        this.waivers = waivers;
        this.clock = clock;
    }

    /** What the gates say of each item that is to be published; removals pass them all. */
    public List<ItemFinding> check(List<ReleaseItem> items) {
        return check(items, clock.instant());
    }

    /** What the gates will say at an instant, as far as it can be known now. */
    public List<ItemFinding> check(List<ReleaseItem> items, Instant at) {
        var findings = new ArrayList<ItemFinding>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.action() != GateAction.UNPUBLISH) {
                var entry = desk.get(item.entry());
                var index = i;
                check(entry, item, items, at)
                        .forEach(f -> findings.add(new ItemFinding(index, entry.id(), f)));
            }
        }
        return findings;
    }

    private List<Finding> check(Entry entry, ReleaseItem item, List<ReleaseItem> all, Instant at) {
        var variant =
                entry.variant(item.locale())
                        .orElseThrow(() -> VariantDesk.notFound(entry, item.locale()));
        return check(context(entry, variant, item.action(), all, at));
    }

    /** What the gates say, with what is waived as warnings. */
    public List<Finding> check(GateContext context) {
        return waivers.apply(context, gates.check(context));
    }

    /** One variant as the gates look at it now. */
    public GateContext context(EntryId id, LocaleTag locale) {
        var entry = desk.get(id);
        var variant = entry.variant(locale).orElseThrow(() -> VariantDesk.notFound(entry, locale));
        return context(entry, variant, GateAction.PUBLISH, List.of(), clock.instant());
    }

    /** What gates would look at. */
    public GateContext context(
            Entry entry, Variant variant, GateAction action, List<ReleaseItem> all, Instant at) {
        Map<Boolean, List<ReleaseItem>> byEntry =
                all.stream()
                        .filter(item -> item.action() != GateAction.UNPUBLISH)
                        .collect(
                                Collectors.partitioningBy(item -> item.entry().equals(entry.id())));
        Set<LocaleTag> together =
                byEntry.getOrDefault(true, List.of()).stream()
                        .map(ReleaseItem::locale)
                        .collect(Collectors.toSet());
        together.add(variant.locale());
        return new GateContext(
                entry,
                variant,
                entries.typeOf(entry),
                entries.hash(entry, variant.locale()),
                entries.assets(entry, variant.locale()),
                channels.targets(entry, variant.locale()),
                action,
                together,
                byEntry.getOrDefault(false, List.of()).stream()
                        .filter(item -> item.locale().equals(variant.locale()))
                        .map(ReleaseItem::entry)
                        .collect(Collectors.toSet()),
                leaving(all, variant.locale()),
                at);
    }

    private static Set<EntryId> leaving(List<ReleaseItem> all, LocaleTag locale) {
        return all.stream()
                .filter(item -> item.action() == GateAction.UNPUBLISH)
                .filter(item -> item.locale().equals(locale))
                .map(ReleaseItem::entry)
                .collect(Collectors.toSet());
    }

    /** What stands against putting back what is on hold. */
    HeldGates held(Journal journal) {
        return new HeldGates(entries, this, journal, clock);
    }
}
