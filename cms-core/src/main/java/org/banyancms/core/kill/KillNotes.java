package org.banyancms.core.kill;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.kill.Kill.Word;

/** Tells the audit who stands behind withdrawals, each thing once. */
public final class KillNotes {
    /** In whose name the clock acts. */
    private static final String CLOCK = "banyan";

    private final Consumer<AuditNote> audit;

    public KillNotes(Consumer<AuditNote> audit) {
        this.audit = audit;
    }

    void proposed(Kill kill, Word word) {
        note("kill_proposed", kill, word.by(), word.at());
    }

    void confirmed(Kill kill, Word word) {
        note("kill_confirmed", kill, word.by(), word.at());
    }

    void escalated(Kill kill, Instant at) {
        note("kill_escalated", kill, CLOCK, at);
    }

    private void note(String kind, Kill kill, String by, Instant at) {
        var first = kill.first();
        var subject = first == null ? null : first.by();
        var entry = kill.entry().value();
        audit.accept(
                new AuditNote(
                        kind + ":" + entry + ":" + kill.revision(),
                        kind,
                        by,
                        entry,
                        null,
                        subject,
                        at,
                        Map.of("kind", kill.kind().name())));
    }
}
