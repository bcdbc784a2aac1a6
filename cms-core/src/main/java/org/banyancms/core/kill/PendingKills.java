package org.banyancms.core.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Matter;
import org.banyancms.core.access.Permission;
import org.banyancms.core.access.Role;
import org.banyancms.core.access.WaitingWork;
import org.banyancms.core.entry.EntryStore;

/**
 * Withdrawals that wait for a second person, those that nobody has confirmed in time, and those
 * that are proposed.
 */
public final class PendingKills implements WaitingWork {
    private static final String KILLS = "/api/v1/manage/kills?state=";
    private static final int MOST = 500;

    private final KillStore store;
    private final EntryStore entries;

    public PendingKills(KillStore store, EntryStore entries) {
        this.store = store;
        this.entries = entries;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        boolean leads = actor.hasAny(Set.of(Role.LEADER), Matter.ANY);
        boolean hasSay = actor.may(Permission.CONFIRM_KILL, null, null);
        if (leads || hasSay) {
            add(waiting, "escalated-kills", Kill.State.ESCALATED, kill -> concerns(actor, kill));
        }
        if (hasSay) {
            add(waiting, "open-kills", Kill.State.OPEN, kill -> mayConfirm(actor, kill));
        }
        if (actor.may(Permission.KILL, null, null)) {
            add(waiting, "proposed-kills", Kill.State.PROPOSED, kill -> mayKill(actor, kill));
        }
        return waiting;
    }

    private void add(
            List<Waiting> waiting, String key, Kill.State state, Predicate<Kill> concerned) {
        long count = store.in(state, "", MOST).stream().filter(concerned).count();
        if (count > 0) {
            waiting.add(new Waiting(key, count, KILLS + state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private boolean concerns(Actor actor, Kill kill) {
        return mayConfirm(actor, kill) || actor.hasAny(Set.of(Role.LEADER), matter(kill));
    }

    private boolean mayConfirm(Actor actor, Kill kill) {
        return !kill.isBy(actor.username()) && actor.may(Permission.CONFIRM_KILL, matter(kill));
    }

    private boolean mayKill(Actor actor, Kill kill) {
        var proposal = kill.second();
        return proposal != null
                && !actor.is(proposal.by())
                && actor.may(Permission.KILL, matter(kill));
    }

    private Matter matter(Kill kill) {
        return entries.find(kill.entry()).map(entry -> entry.matter(null)).orElse(Matter.ANY);
    }
}
