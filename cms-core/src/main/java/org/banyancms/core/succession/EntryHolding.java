package org.banyancms.core.succession;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.banyancms.core.access.Handover;
import org.banyancms.core.access.Holding;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.entry.Entry;
import org.banyancms.core.entry.EntryChanges;
import org.banyancms.core.entry.EntryContent;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEvents;
import org.banyancms.core.entry.EntryFilter;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.entry.EntryStore;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.Variant;
import org.banyancms.core.field.Fields;
import org.banyancms.core.identity.IdSource;
import org.banyancms.core.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * The entries that an organisation answers for. One that was ever public, or is signed for as it
 * stands, keeps the name in which it was issued: history does not change, and the signatures stay
 * good.
 */
public final class EntryHolding implements Holding {
    private static final int PAGE = 100;

    private final EntryStore store;
    private final EntryEvents events;
    private final EntryContent content;
    private final Journal journal;
    private final IdSource ids;

    public EntryHolding(
            EntryStore store,
            EntryEvents events,
            EntryContent content,
            Journal journal,
            IdSource ids) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public long count(OrganisationCode from, Instant on) {
        return store.count(of(from, false)) + store.count(of(from, true));
    }

    private static EntryFilter of(OrganisationCode owner, boolean archived) {
        return new EntryFilter(null, owner, null, null, null, List.of(), archived);
    }

    @Override
    public boolean pass(Handover handover, BooleanSupplier goOn) {
        return pass(of(handover.from(), false), handover, goOn)
                && pass(of(handover.from(), true), handover, goOn);
    }

    private boolean pass(EntryFilter filter, Handover handover, BooleanSupplier goOn) {
        EntryId last = null;
        while (true) {
            var page = store.page(filter, last, PAGE);
            if (page.isEmpty()) {
                return true;
            }
            page.forEach(entry -> pass(entry, handover));
            if (!goOn.getAsBoolean()) {
                return false;
            }
            last = page.getLast().id();
        }
    }

    private void pass(Entry found, Handover handover) {
        var entry = found;
        while (entry.owner().equals(handover.from())) {
            var next = EntryChanges.ownedBy(entry, handover.into(), issuer(entry));
            if (store.writeShared(entry, next, event(next, handover))) {
                events.deliver(entry.id());
                return;
            }
            entry = store.find(entry.id()).orElseThrow();
        }
    }

    private @Nullable OrganisationCode issuer(Entry entry) {
        boolean issued =
                entry.variants().values().stream().anyMatch(variant -> isSigned(entry, variant))
                        || journal.changed(entry.id(), journal.head()) > 0;
        return issued ? entry.issuedBy() : null;
    }

    private boolean isSigned(Entry entry, Variant variant) {
        var hash = content.hash(entry, variant);
        return variant.signOffs().stream()
                .filter(SignOff::approved)
                .anyMatch(word -> word.hash().equals(hash));
    }

    private EntryEvent event(Entry next, Handover handover) {
        return new EntryEvent(
                ids.next(),
                next.id(),
                EntryEvent.Kind.PASSED_OVER,
                null,
                next.revision(),
                handover.by(),
                handover.at(),
                new Fields(
                        Map.of(
                                "merger", handover.merger(),
                                "from", handover.from().value(),
                                "into", handover.into().value())));
    }
}
