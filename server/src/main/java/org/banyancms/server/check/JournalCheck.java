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
        if (!found.isEmpty() && !wish.repair()) {
            var again = new ArrayList<JournalFinding>();
            commits = look(again);
            found.retainAll(again); // what was under way a moment ago is done by now
        }
        if (wish.repair() && found.stream().anyMatch(finding -> finding.kind().isMendable())) {
            audit.mend();
            var left = new ArrayList<JournalFinding>();
            commits = look(left);
            found.stream()
                    .filter(finding -> !left.contains(finding))
                    .forEach(finding ->
                            report.mended(Report.Area.JOURNAL, JournalWords.sentence(finding)));
            found.retainAll(left);
        }
        found.forEach(finding ->
                report.open(
                        Report.Area.JOURNAL,
                        JournalWords.sentence(finding) + JournalWords.hint(finding)));
        report.done(Report.Area.JOURNAL, commits + " commits were compared with what is public");
    }

    private long look(ArrayList<JournalFinding> found) {
        return audit.look(finding -> {
            if (found.size() < MOST_REMEMBERED && !found.contains(finding)) {
                found.add(finding);
            }
        });
    }
}
