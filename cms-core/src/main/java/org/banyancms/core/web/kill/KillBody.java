package org.banyancms.core.web.kill;

import java.time.Instant;
import java.util.Locale;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.kill.Kill;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a withdrawal, as clients see it.
 *
 * @param kind {@code kill} or {@code takedown}
 * @param state {@code proposed}, {@code open}, {@code escalated} or {@code confirmed}
 * @param killed by whom, and why; null while it is only proposed
 * @param seconded by whom it was proposed before or confirmed afterwards
 * @param due until when a second person has to confirm it
 */
record KillBody(
        EntryId entry,
        String kind,
        String state,
        Kill.@Nullable Word killed,
        Kill.@Nullable Word seconded,
        @Nullable Instant due,
        @Nullable Instant escalatedAt) {

    static KillBody of(Kill kill) {
        return new KillBody(
                kill.entry(),
                kill.kind().name().toLowerCase(Locale.ROOT),
                kill.state().name().toLowerCase(Locale.ROOT),
                kill.first(),
                kill.second(),
                kill.due(),
                kill.escalatedAt());
    }
}
