package org.banyancms.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.core.entry.EntryFilter;
import org.banyancms.core.entry.EntryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Entries that wait for an editor, for signatures, or for a publisher. */
@Component
@Order(0)
final class WaitingEntries implements WaitingWork {
    private static final String LIST = "/api/v1/manage/entries?stage=";
    private static final Set<Permission> SIGNING =
            Set.of(
                    Permission.APPROVE,
                    Permission.REVIEW_SECRECY,
                    Permission.CLEAR_RIGHTS,
                    Permission.REVIEW_LANGUAGE);

    private final ObjectProvider<EntryStore> entries;

    WaitingEntries(ObjectProvider<EntryStore> entries) {
        this.entries = entries;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Permission.EDIT_VARIANT, actor.organisation(), null)) {
            add(waiting, actor, "drafts", "draft", actor.organisation());
        }
        if (SIGNING.stream().anyMatch(permission -> actor.may(permission, null, null))) {
            add(waiting, actor, "reviews", "in_review", null);
        }
        if (actor.may(Permission.PUBLISH, null, null)) {
            add(waiting, actor, "publishing", "approved", null);
        }
        return waiting;
    }

    private void add(
            List<Waiting> waiting,
            Actor actor,
            String key,
            String stage,
            @Nullable OrganisationCode owner) {
        var within = actor.organisations(Permission.READ_CONTENT).orElse(null);
        var filter = new EntryFilter(null, owner, null, null, stage, List.of(), false, within);
        var store = entries.getIfAvailable();
        long count = store == null ? 0 : store.count(filter);
        if (count > 0) {
            var whose = owner == null ? "" : "&owner=" + owner.value();
            waiting.add(new Waiting(key, count, LIST + stage + whose));
        }
    }
}
