package org.banyancms.core.entry;

import java.util.LinkedHashSet;
import java.util.Set;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FoundReference;

/** Keeps the index of references up with the entries. */
public final class ReferenceFollower implements EntryEventListener {
    private final EntryStore store;
    private final ContentTypes types;
    private final ReferenceIndex index;

    public ReferenceFollower(EntryStore store, ContentTypes types, ReferenceIndex index) {
        this.store = store;
        this.types = types;
        this.index = index;
    }

    @Override
    public void on(EntryEvent event) {
        switch (event.kind()) {
            case CREATED, SHARED_CHANGED, VARIANT_SAVED, ARCHIVED, MIGRATED ->
                    store.find(event.entry())
                            .ifPresent(entry -> index.put(entry.id(), targets(entry)));
            default -> {}
        }
    }

    private Set<EntryId> targets(Entry entry) {
        var targets = new LinkedHashSet<EntryId>();
        if (entry.archived()) {
            return targets;
        }
        var type = types.shaped(entry.type(), entry.typeVersion());
        FoundReference.shared(type, entry.shared())
                .forEach(found -> targets.add(new EntryId(found.target())));
        for (var variant : entry.variants().values()) {
            FoundReference.localised(type, variant.fields())
                    .forEach(found -> targets.add(new EntryId(found.target())));
        }
        return targets;
    }
}
