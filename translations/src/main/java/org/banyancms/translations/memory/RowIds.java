package org.banyancms.translations.memory;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ids of 32 hexadecimal digits, each with the number under which it came first; 16 bytes for an id
 * and a few more for finding it again. One thread adds, others may read what it has handed out.
 */
final class RowIds {
    private static final int ABSENT = -1;
    private static final int HALF = 16;

    private volatile long[] halves = new long[64];
    private int[] slots = empty(128);
    private int count;

    private static int[] empty(int size) {
        var slots = new int[size];
        Arrays.fill(slots, ABSENT);
        return slots;
    }

    /** The number of a new id, or -1 when it is there already. */
    int add(String id) {
        long high = HexFormat.fromHexDigitsToLong(id, 0, HALF);
        long low = HexFormat.fromHexDigitsToLong(id, HALF, 2 * HALF);
        int slot = slot(slots, high, low);
        if (slots[slot] != ABSENT) {
            return ABSENT;
        }
        if (2 * count == halves.length) {
            halves = Arrays.copyOf(halves, 2 * halves.length);
        }
        halves[2 * count] = high;
        halves[2 * count + 1] = low;
        slots[slot] = count++;
        if (2 * count > slots.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        var larger = empty(2 * slots.length);
        for (int row = 0; row < count; row++) {
            larger[slot(larger, halves[2 * row], halves[2 * row + 1])] = row;
        }
        slots = larger;
    }

    /** Where an id stands, or the free place where it would; a fingerprint is its own hash. */
    private int slot(int[] places, long high, long low) {
        int at = (int) high & (places.length - 1);
        while (places[at] != ABSENT
                && (halves[2 * places[at]] != high || halves[2 * places[at] + 1] != low)) {
            at = (at + 1) & (places.length - 1);
        }
        return at;
    }

    /** The id with a number. */
    String get(int row) {
        var hex = HexFormat.of();
        return hex.toHexDigits(halves[2 * row]) + hex.toHexDigits(halves[2 * row + 1]);
    }
}
