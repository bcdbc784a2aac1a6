package org.banyancms.core.search;

import java.util.List;
import org.banyancms.core.entry.EntryId;

/** How a text that somebody begins to type may go on. */
public sealed interface Suggestion {

    /** What is proposed. */
    String text();

    /**
     * A live variant whose title has the words.
     *
     * @param text its title
     * @param entry its entry
     * @param type its content type
     * @param slug its slug in the language asked for
     */
    record Title(String text, EntryId entry, String type, String slug) implements Suggestion {}

    /**
     * Words that stand in titles and texts.
     *
     * @param text what was typed, with its last word completed
     */
    record Words(String text) implements Suggestion {}

    /**
     * All that is proposed.
     *
     * @param sequence the journal's sequence that the index stood at
     * @param suggestions words first, then titles, each with the best first
     */
    record Page(long sequence, List<Suggestion> suggestions) {
        public Page {
            suggestions = List.copyOf(suggestions);
        }
    }
}
