package org.banyancms.translations.segment;

import java.util.List;
import java.util.Set;

/**
 * What ICU's sentence iterator does not know of a language.
 *
 * @param never abbreviations that never end a sentence
 * @param maybe abbreviations that end one only before a starter
 * @param ends abbreviations that end one before any capital letter, though they look like initials
 * @param starters words that begin sentences
 * @param initials which single letters with a full stop are initials
 * @param ordinalDigits how many digits and a full stop may be an ordinal number; 0 where they are
 *     not written so
 * @param quotes pairs of quotation marks within which nothing ends
 * @param afterQuote words that go on with the sentence right after a closing quotation mark; {@code
 *     *} for any letter
 * @param block whether a block is taken whole, as nothing shows where its sentences end
 */
record SentenceRules(
        List<String> never,
        List<String> maybe,
        List<String> ends,
        Set<String> starters,
        Initials initials,
        int ordinalDigits,
        List<String> quotes,
        List<String> afterQuote,
        boolean block) {

    /**
     * Version of the rules with their lists. It is stored on each segment and raised with every
     * change here or in the lists, so that a change of rules is not taken for a change of text.
     */
    static final String VERSION = "1";

    /** Which single letters with a full stop are initials. */
    enum Initials {
        NONE,
        CAPITALS,
        LETTERS
    }

    static final SentenceRules NONE =
            new SentenceRules(
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(),
                    Initials.NONE,
                    0,
                    List.of(),
                    List.of(),
                    false);
}
