package org.banyancms.server.check;

import java.util.ArrayList;
import org.banyancms.core.journal.JournalAudit;
import org.banyancms.core.journal.JournalFinding;

/** Holds what is public against the journal. */
final class JournalCheck implements Check {
    private static final int MOST_REMEMBERED = 10_000;

    private final JournalAudit audit;

    JournalCheck(JournalAudit audit) {
        this.audit = audit;
    }

    @Override
    public void run(CheckWish wish, Report report) {
        var found = new ArrayList<JournalFinding>();
        long commits = look(found);
        if (wish.repair() && found.stream().anyMatch(finding -> finding.kind().isMendable())) {
            audit.mend();
            var left = new ArrayList<JournalFinding>();
            commits = look(left);
            found.stream()
                    .filter(finding -> !left.contains(finding))
                    .forEach(finding -> report.mended(Report.Area.JOURNAL, sentence(finding)));
            found.retainAll(left);
        }
        found.forEach(
                finding -> report.open(Report.Area.JOURNAL, sentence(finding) + hint(finding)));
        report.done(Report.Area.JOURNAL, commits + " commits were compared with what is public");
    }

    private long look(ArrayList<JournalFinding> found) {
        return audit.look(finding -> {
            if (found.size() < MOST_REMEMBERED && !found.contains(finding)) {
                found.add(finding);
            }
        });
    }

    private static String hint(JournalFinding finding) {
        return finding.kind().isMendable()
                ? "; --repair makes it right by the journal"
                : "; restore a backup, for this cannot be made again";
    }

    private static String sentence(JournalFinding finding) {
        var place = finding.place();
        return switch (finding.kind()) {
            case HOLE -> "commit " + place + " is missing";
            case BEHIND_HOLE -> "commit " + place + " stands behind a missing one";
            case UNFINISHED -> "commit " + place + " was begun and not finished";
            case UNMARKED -> "commit " + place + " is public and not marked so";
            case VERSION_MISSING -> "the published version " + place + " is missing";
            case VERSION_ALTERED -> "the published version " + place + " was altered";
            case VERSION_WRONG_TIME -> "the version " + place + " is live at the wrong time";
            case VERSION_UNKNOWN -> "the version " + place + " is live and was never published";
            case FOLLOWER_AHEAD -> "the follower " + place + " would miss what is published next";
        };
    }
}
