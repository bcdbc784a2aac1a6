package org.banyancms.translations.memory;

import java.util.HashMap;
import java.util.List;

/** Levenshtein's distance over tokens, scored as OmegaT does: 100·(longest − distance)/longest. */
public final class TokenDistance {

    private TokenDistance() {}

    /** From 0, nothing in common, to 100, the same tokens in the same order. */
    public static int score(List<String> one, List<String> other) {
        int longest = Math.max(one.size(), other.size());
        return longest == 0 ? 100 : 100 * (longest - distance(one, other)) / longest;
    }

    static int distance(List<String> one, List<String> other) {
        var numbers = new HashMap<String, Integer>();
        int most = Math.max(one.size(), other.size());
        return new Rows().distance(numbered(one, numbers), numbered(other, numbers), most);
    }

    private static int[] numbered(List<String> tokens, HashMap<String, Integer> numbers) {
        return tokens.stream()
                .mapToInt(token -> numbers.computeIfAbsent(token, _ -> numbers.size()))
                .toArray();
    }

    /** The distance with its own scratch, for many in a row; for one thread. */
    static final class Rows {
        private int[] row = new int[64];

        /** The distance, or any number above {@code most} when it is more than that. */
        int distance(int[] one, int[] other, int most) {
            if (row.length <= other.length) {
                row = new int[2 * other.length];
            }
            for (int j = 0; j <= other.length; j++) {
                row[j] = j;
            }
            for (int i = 1; i <= one.length; i++) {
                if (next(one[i - 1], i, other) > most) {
                    return most + 1;
                }
            }
            return row[other.length];
        }

        /** Makes the next row and gives its least. */
        private int next(int token, int i, int[] other) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = token == other[j - 1] ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            return least;
        }
    }
}
