package org.banyancms.core.audit;

import java.util.Map;
import org.banyancms.core.journal.Change;
import org.banyancms.core.journal.Commit;
import org.banyancms.core.journal.JournalFollower;

/** Remembers what becomes public and what ceases to be. */
public final class AuditedJournal implements JournalFollower {
    private final AuditTrail trail;

    public AuditedJournal(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void apply(Commit commit) {
        for (var change : commit.changes()) {
            trail.append(note(commit, change));
        }
    }

    private static AuditNote note(Commit commit, Change change) {
        var entry = change.entry().value();
        var locale = change.locale().value();
        return new AuditNote(
                "journal:" + commit.sequence() + ":" + entry + ":" + locale,
                commit.cause(),
                commit.actor(),
                entry,
                locale,
                null,
                commit.at(),
                detail(commit, change));
    }

    private static Map<String, String> detail(Commit commit, Change change) {
        var sequence = String.valueOf(commit.sequence());
        return switch (change) {
            case Change.Publish(var variant) ->
                    Map.of(
                            "sequence", sequence,
                            "revision", String.valueOf(variant.revision()),
                            "hash", variant.hash().value(),
                            "slug", variant.slug());
            case Change.Remove remove ->
                    Map.of(
                            "sequence", sequence,
                            "removal", remove.removal().name(),
                            "reason", remove.reason());
        };
    }
}
