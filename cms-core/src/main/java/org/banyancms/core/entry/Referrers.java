package org.banyancms.core.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.type.ContentTypes;
import org.banyancms.core.type.FoundReference;
import org.banyancms.core.type.OnRemoval;

/** Who refers to an entry, and where. */
public final class Referrers {
    private final EntryStore store;
    private final ContentTypes types;
    private final ReferenceIndex index;

    public Referrers(EntryStore store, ContentTypes types, ReferenceIndex index) {
        this.store = store;
        this.types = types;
        this.index = index;
    }

    /** Every reference to an entry in the drafts of others. */
    public List<Referrer> of(EntryId target) {
        var found = new ArrayList<Referrer>();
        for (var id : index.referrers(target)) {
            store.find(id)
                    .filter(entry -> !entry.archived())
                    .ifPresent(entry -> add(entry, target, found));
        }
        return found;
    }

    private void add(Entry entry, EntryId target, List<Referrer> found) {
        var type = types.shaped(entry.type(), entry.typeVersion());
        FoundReference.shared(type, entry.shared()).stream()
                .filter(reference -> reference.target().equals(target.value()))
                .forEach(reference -> found.add(new Referrer(entry.id(), null, reference)));
        entry.variants()
                .forEach((locale, variant) ->
                        FoundReference.localised(type, variant.fields()).stream()
                                .filter(reference -> reference.target().equals(target.value()))
                                .forEach(reference ->
                                        found.add(new Referrer(entry.id(), locale, reference))));
    }

    /**
     * Refuses to let an entry go while a field that forbids it refers to it.
     *
     * @throws ProblemException {@code still_referenced} naming every place
     */
    public void release(EntryId target, List<Referrer> among) {
        var holding =
                among.stream()
                        .filter(referrer -> referrer.rule() == OnRemoval.RESTRICT)
                        .map(Referrer::tree)
                        .toList();
        if (!holding.isEmpty()) {
            throw ProblemException.of(
                            CoreProblem.STILL_REFERENCED,
                            Map.of("entry", target.value(), "count", holding.size()))
                    .with(Map.of("referrers", holding));
        }
    }
}
