package org.banyancms.core.release;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.access.Actor;
import org.banyancms.core.access.Permission;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.entry.EntryDesk;

/** Writes down for whom a deputy publishes, before it is public. */
final class DeputyNotes {
    private final EntryDesk desk;
    private final Consumer<AuditNote> audit;
    private final Clock clock;

    DeputyNotes(EntryDesk desk, Consumer<AuditNote> audit, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes it once for each head of the journal on which the commit is tried. */
    void note(Actor actor, String cause, ReleaseItem item, long head) {
        var matter = desk.get(item.entry()).matter(item.locale());
        actor.inPlaceOf(Permission.PUBLISH.roles(), matter)
                .map(absent -> note(actor, cause, item, head, absent))
                .ifPresent(audit);
    }

    private AuditNote note(Actor actor, String cause, ReleaseItem item, long head, String absent) {
        var entry = item.entry().value();
        var locale = item.locale().value();
        return new AuditNote(
                "in-place:" + (head + 1) + ":" + entry + ":" + locale + ":" + actor.username(),
                "acted_in_place",
                actor.username(),
                entry,
                locale,
                absent,
                clock.instant(),
                Map.of("inPlaceOf", absent, "action", cause));
    }
}
