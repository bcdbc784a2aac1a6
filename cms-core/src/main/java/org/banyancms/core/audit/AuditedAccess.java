package org.banyancms.core.audit;

import org.banyancms.core.access.AccessEvent;
import org.banyancms.core.access.AccessEvents;
import org.jspecify.annotations.Nullable;

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
                        key(event),
                        event.kind(),
                        event.actor(),
                        null,
                        null,
                        event.subject(),
                        event.at(),
                        event.detail()));
    }

    /** What a merger does to something is remembered once, however often it is begun anew. */
    private static @Nullable String key(AccessEvent event) {
        var detail = event.detail();
        var merger = detail.get("merger");
        return merger == null
                ? null
                : String.join(
                        ":",
                        "merger",
                        merger,
                        event.kind(),
                        event.subject(),
                        detail.getOrDefault("grant", detail.getOrDefault("token", "")));
    }
}
