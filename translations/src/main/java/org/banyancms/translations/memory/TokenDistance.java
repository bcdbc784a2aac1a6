package org.banyancms.translations.memory;

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
        var row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = one.get(i - 1).equals(other.get(j - 1)) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }
}
