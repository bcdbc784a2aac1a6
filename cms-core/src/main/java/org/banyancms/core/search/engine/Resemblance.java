package org.banyancms.core.search.engine;

import com.ibm.icu.lang.UScript;

/** Whether a word may be a mistyped other one. */
final class Resemblance {
    private static final int SHORTEST_BEGINNING = 3;

    private Resemblance() {}

    /** Whether a term is long enough to be taken for the beginning of a word. */
    static boolean mayBegin(String term) {
        return term.length() >= SHORTEST_BEGINNING;
    }

    /**
     * One letter put in, left out, changed or swapped; two in long words; never the first one. Or
     * what was typed is the word's beginning.
     */
    static boolean is(String typed, String word) {
        return isMistyped(typed, word) || mayBegin(typed) && word.startsWith(typed);
    }

    private static boolean isMistyped(String typed, String word) {
        int most = mistakes(typed);
        return most > 0
                && typed.charAt(0) == word.charAt(0)
                && Math.abs(typed.length() - word.length()) <= most
                && distance(typed, word) <= most;
    }

    /** How many mistakes a term may have: one, two in long words, none in short ones. */
    static int mistakes(String term) {
        int letters = term.codePoints().map(Resemblance::letters).sum();
        return letters < 4 ? 0 : letters < 8 ? 1 : 2;
    }

    /** A syllable of Hangul is written with two letters or three. */
    private static int letters(int character) {
        return UScript.getScript(character) == UScript.HANGUL ? 2 : 1;
    }

    /** Optimal string alignment: neighbours that are swapped are one mistake. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] =
                        Math.min(
                                Math.min(rows[i - 1][j], rows[i][j - 1]) + 1,
                                rows[i - 1][j - 1] + changed);
                if (areSwapped(one, i, other, j)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }

    private static boolean areSwapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
