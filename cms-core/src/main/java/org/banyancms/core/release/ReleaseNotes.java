package org.banyancms.core.release;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.banyancms.core.audit.AuditNote;
import org.banyancms.core.release.Release.State;

/** Remembers what is planned, and what did not come about as planned. */
final class ReleaseNotes {
    private static final Duration LATE = Duration.ofSeconds(15);

    private final Consumer<AuditNote> audit;

    ReleaseNotes(Consumer<AuditNote> audit) {
        this.audit = audit;
    }

    /** What a person did. */
    void note(String kind, String actor, Release release, Instant at) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("name", release.name());
        detail.put("items", String.valueOf(release.items().size()));
        if (release.at() != null) {
            detail.put("at", release.at().toString());
        }
        append(kind, actor, release, at, detail);
    }

    /** What became of a launch by the clock, where it is not as planned. */
    void outcome(Release release, Instant at) {
        var launch = release.launch();
        var due = release.at();
        if (launch == null || due == null) {
            return;
        }
        if (release.state() == State.REFUSED) {
            var why = String.valueOf(launch.failure());
            append("release_refused", launch.by(), release, at, Map.of("reason", why));
        } else if (launch.begunAt().isAfter(due.plus(LATE))) {
            var late = Duration.between(due, launch.begunAt()).toString();
            append("release_late", launch.by(), release, at, Map.of("late", late));
        }
    }

    private void append(
            String kind, String actor, Release release, Instant at, Map<String, String> detail) {
        var key = kind + ":" + release.id() + ":" + release.revision();
        audit.accept(new AuditNote(key, kind, actor, null, null, release.id(), at, detail));
    }
}
