package org.banyancms.core.calendar;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day of the Vietnamese lunar calendar, written {@code 15/8/2026}; {@code 15/8} in every year;
 * {@code 1/6+/2025} in a leap month.
 *
 * @param day 1 to 30
 * @param month 1 to 12
 * @param leap whether the month is the second of its number in that year
 * @param year the lunar year by the number of the solar year in which it begins; 0 for every year
 */
public record LunarDay(int day, int month, boolean leap, int year) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})(\\+?)(?:/(\\d{4}))?");

    public LunarDay {
        if (day < 1 || day > 30 || month < 1 || month > 12 || leap && year == 0) {
            throw new IllegalArgumentException("no lunar day: " + day + "/" + month + "/" + year);
        }
    }

    /** The day that a text names, or nothing. */
    public static Optional<LunarDay> parse(String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            int year = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
            return Optional.of(
                    new LunarDay(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            !match.group(3).isEmpty(),
                            year));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var monthOf = day + "/" + month + (leap ? "+" : "");
        return year == 0 ? monthOf : monthOf + "/" + year;
    }
}
