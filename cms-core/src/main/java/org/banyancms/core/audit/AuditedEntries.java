package org.banyancms.core.audit;

import java.util.Locale;
import java.util.TreeMap;
import org.banyancms.core.entry.EntryEvent;
import org.banyancms.core.entry.EntryEventListener;
import org.banyancms.core.field.Fields;

/** Remembers what happens to entries. */
public final class AuditedEntries implements EntryEventListener {
    private final AuditTrail trail;

    public AuditedEntries(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void on(EntryEvent event) {
        var detail = detail(event.detail());
        detail.put("revision", String.valueOf(event.revision()));
        trail.append(
                new AuditNote(
                        "entry:" + event.id(),
                        event.kind().name().toLowerCase(Locale.ROOT),
                        event.actor(),
                        event.entry().value(),
                        event.locale() == null ? null : event.locale().value(),
                        null,
                        event.at(),
                        detail));
    }

    private static TreeMap<String, String> detail(Fields fields) {
        var detail = new TreeMap<String, String>();
        fields.values().forEach((name, value) -> detail.put(name, String.valueOf(value)));
        return detail;
    }
}
