package org.banyancms.translations.memory;

/**
 * 128 bits for a set of tokens, each token one of them. A bit that only one of two sets has stands
 * for at least one token that only it has, so two sets with many such bits cannot be alike.
 */
final class Signature {
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 / golden ratio (Knuth, TAOCP 3)

    private Signature() {}

    /** Writes the signature of some tokens into two places of an array. */
    static void write(int[] tokens, long[] into, int at) {
        for (int token : tokens) {
            long hash = token * SPREAD;
            into[at + (int) (hash >>> 63)] |= 1L << (hash >>> 57);
        }
    }

    /**
     * Whether two sets may differ by so few tokens.
     *
     * @param one a signature, at 0
     * @param others signatures
     * @param at where the other one stands
     * @param onlyOne how many tokens the first may have that the other lacks
     * @param onlyOther how many the other may have that the first lacks
     */
    static boolean mayAgree(long[] one, long[] others, int at, int onlyOne, int onlyOther) {
        long low = others[at];
        long high = others[at + 1];
        return Long.bitCount(one[0] & ~low) + Long.bitCount(one[1] & ~high) <= onlyOne
                && Long.bitCount(low & ~one[0]) + Long.bitCount(high & ~one[1]) <= onlyOther;
    }
}
