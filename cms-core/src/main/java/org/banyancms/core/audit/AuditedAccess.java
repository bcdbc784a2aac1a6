package org.banyancms.core.audit;

import org.banyancms.core.access.AccessEvent;
import org.banyancms.core.access.AccessEvents;

/** Remembers what happens to people, their rights and their keys. */
public final class AuditedAccess implements AccessEvents {
    private final AuditTrail trail;

    public AuditedAccess(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void happened(AccessEvent event) {
        trail.append(
                new AuditNote(
                        null,
                        event.kind(),
                        event.actor(),
                        null,
                        null,
                        event.subject(),
                        event.at(),
                        event.detail()));
    }
}
