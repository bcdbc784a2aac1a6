package org.banyancms.core.audit;

import java.util.TreeMap;
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
        var detail = new TreeMap<String, String>();
        detail.put("sequence", String.valueOf(commit.sequence()));
        switch (change) {
            case Change.Publish(var variant) -> {
                detail.put("revision", String.valueOf(variant.revision()));
                detail.put("hash", variant.hash().value());
                detail.put("slug", variant.slug());
            }
            case Change.Remove remove -> {
                detail.put("removal", remove.removal().name());
                detail.put("reason", remove.reason());
            }
        }
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
                detail);
    }
}
