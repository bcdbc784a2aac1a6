package org.banyancms.server.killing;

/** Numbers as letters, since a translation must keep every number of its source. */
final class Letters {
    private static final int ALPHABET = 26;

    private Letters() {}

    static String of(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest > 0 || letters.isEmpty(); rest /= ALPHABET) {
            letters.insert(0, (char) ('a' + rest % ALPHABET));
        }
        return letters.toString();
    }
}
