package org.banyancms.translations.check;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;

/** Reads the numbers of a text as the readers of its language do. */
public final class NumberReader {

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?<![\\d.,])(\\d{1,2})(?:[:.](\\d{2}))?\\s?[ap]\\.?\\s?m\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ROMAN =
            Pattern.compile("(?<![\\p{L}\\d])[IVXLC]{1,7}(?![\\p{L}\\d])");

    private final Map<LocaleTag, Language> languages = new ConcurrentHashMap<>();

    /** Every number of a text. */
    public NumberValues read(String text, LocaleTag locale) {
        var language = languages.computeIfAbsent(locale, Language::of);
        var digits = withAsciiDigits(text);
        var possible = new ArrayList<BigDecimal>();
        var rest = locale.language().equals("en") ? withoutClockTimes(digits, possible) : digits;
        possible.addAll(language.words().in(digits));
        possible.addAll(romanFigures(digits));
        return new NumberValues(language.runs().read(rest), possible);
    }

    /** 7 p.m. may be 19 giờ or 7 giờ tối. */
    private static String withoutClockTimes(String text, List<BigDecimal> possible) {
        var matcher = CLOCK.matcher(text);
        while (matcher.find()) {
            var hour = new BigDecimal(matcher.group(1));
            possible.add(value(hour));
            possible.add(value(hour.add(BigDecimal.valueOf(12))));
            if (matcher.group(2) != null) {
                possible.add(value(new BigDecimal(matcher.group(2))));
            }
        }
        return matcher.reset().replaceAll(" ");
    }

    private static List<BigDecimal> romanFigures(String text) {
        return ROMAN.matcher(text)
                .results()
                .map(match -> BigDecimal.valueOf(roman(match.group())))
                .map(NumberReader::value)
                .toList();
    }

    private static int roman(String figures) {
        int sum = 0;
        int before = 0;
        for (char c : new StringBuilder(figures).reverse().toString().toCharArray()) {
            int value =
                    switch (c) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 100;
                    };
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        return sum;
    }

    private static String withAsciiDigits(String text) {
        var result = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    int digit = Character.isDigit(c) ? UCharacter.digit(c, 10) : -1;
                    if (digit >= 0) {
                        result.append(digit);
                    } else {
                        result.appendCodePoint(c == '，' ? ',' : c == '．' ? '.' : c);
                    }
                });
        return result.toString();
    }

    /** One form for each value, so that 3.50 and 3.5 are equal. */
    static BigDecimal value(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private record Language(NumberWords words, DigitRuns runs) {

        static Language of(LocaleTag locale) {
            var words = new NumberWords(locale);
            return new Language(words, new DigitRuns(words, locale));
        }
    }
}
