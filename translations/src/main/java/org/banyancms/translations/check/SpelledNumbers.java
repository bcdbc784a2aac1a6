package org.banyancms.translations.check;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.banyancms.core.locale.LocaleTag;

/**
 * Numbers that are written as words, such as {@code hai} or {@code deux}, after CLDR's spelling
 * rules. One is left out: in many languages it is the article, too.
 */
public final class SpelledNumbers {
    private static final long[] TOLD = {
        2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 100, 1_000, 1_000_000, 1_000_000_000
    };
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private SpelledNumbers() {}

    /** Those of a text, in order. */
    public static List<String> in(String text, LocaleTag locale) {
        var known = KNOWN.computeIfAbsent(locale.value(), SpelledNumbers::spelled);
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(known::contains)
                .toList();
    }

    private static Set<String> spelled(String locale) {
        var speller =
                new RuleBasedNumberFormat(
                        Locale.forLanguageTag(locale), RuleBasedNumberFormat.SPELLOUT);
        var one = speller.format(1);
        return LongStream.of(TOLD)
                .mapToObj(speller::format)
                .flatMap(spelling -> WORD.matcher(spelling).results())
                .map(match -> match.group())
                .filter(word -> !word.equals(one))
                .collect(Collectors.toUnmodifiableSet());
    }
}
