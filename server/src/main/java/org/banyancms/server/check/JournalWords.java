package org.banyancms.server.check;

import org.banyancms.core.journal.JournalFinding;

/** What an operator is told of the journal. */
final class JournalWords {
    private JournalWords() {}

    static String hint(JournalFinding finding) {
        return finding.kind().isMendable()
                ? "; --repair makes it right by the journal"
                : "; restore a backup, for this cannot be made again";
    }

    static String sentence(JournalFinding finding) {
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
