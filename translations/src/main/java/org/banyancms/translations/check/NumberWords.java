package org.banyancms.translations.check;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.Spacing;

/**
 * Words that stand for numbers in one language: months, small numbers, and the scales that multiply
 * a number.
 */
final class NumberWords {

    private static final Set<String> COMPOUNDING = Set.of("zh", "ja", "ko");

    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();
    private final boolean compounds;
    private final boolean wholeWords;
    private final Pattern names;
    private final Pattern words;

    /** A number and where it ends in the text. */
    record Scaled(BigDecimal value, int end) {}

    NumberWords(LocaleTag locale) {
        this.compounds = COMPOUNDING.contains(locale.language());
        this.wholeWords = Spacing.betweenWords(locale) && !compounds;
        readMonths(locale);
        NumberLists.read(locale.language(), values, scales);
        this.names = pattern(true, 0);
        this.words = pattern(false, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void readMonths(LocaleTag locale) {
        var symbols = new DateFormatSymbols(new GregorianCalendar(locale.icu()), locale.icu());
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                var months = symbols.getMonths(context, width);
                for (int month = 0; month < 12; month++) {
                    if (months[month].codePoints().noneMatch(Character::isDigit)) {
                        values.put(months[month], BigDecimal.valueOf(month + 1L));
                    }
                }
            }
        }
    }

    /** Names keep their capital, so that "may" is no month. */
    private Pattern pattern(boolean capital, int flags) {
        var alternatives =
                values.keySet().stream()
                        .filter(word -> Character.isUpperCase(word.codePointAt(0)) == capital)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        var shape = alternatives.isEmpty() ? "(?!)" : "(?:" + alternatives + ")";
        return Pattern.compile(
                wholeWords ? "(?<![\\p{L}\\d])" + shape + "(?!\\p{L})" : shape, flags);
    }

    /** Whether 1億2000万 is one number. */
    boolean compounds() {
        return compounds;
    }

    /** What the words of a text may stand for. */
    List<BigDecimal> in(String text) {
        var found = new ArrayList<BigDecimal>();
        for (Pattern pattern : List.of(names, words)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var value =
                        values.getOrDefault(matcher.group(), values.get(lower(matcher.group())));
                if (value != null) {
                    found.add(NumberReader.value(value));
                }
            }
        }
        return found;
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** A number with the scale word that follows it: 3.753 tỷ. The longest word wins. */
    Scaled scaled(BigDecimal number, String text, int end) {
        int word = end;
        while (!compounds && word < text.length() && isGap(text.charAt(word))) {
            word++;
        }
        var best = new Scaled(NumberReader.value(number), end);
        for (var scale : scales.entrySet()) {
            int length = scale.getKey().length();
            int after = word + length;
            if (after > best.end()
                    && text.regionMatches(true, word, scale.getKey(), 0, length)
                    && stops(text, after)) {
                best = new Scaled(NumberReader.value(number.multiply(scale.getValue())), after);
            }
        }
        return best;
    }

    private boolean stops(String text, int after) {
        return !wholeWords
                || after == text.length()
                || !Character.isLetterOrDigit(text.charAt(after));
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '-';
    }
}
