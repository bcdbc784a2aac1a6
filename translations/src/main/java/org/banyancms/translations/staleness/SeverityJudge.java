package org.banyancms.translations.staleness;

import java.util.List;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.Negations;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.check.SpelledNumbers;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.segment.SegmentText;

/**
 * Says how much a change of the source matters: a number, in digits or in words, a name, an address
 * or a negation that changed matters much.
 */
public final class SeverityJudge {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern SENTENCE_START =
            Pattern.compile("^[^\\p{L}]*\\p{L}[\\p{L}\\p{M}'’-]*");

    private final NumberReader numbers;

    public SeverityJudge(NumberReader numbers) {
        this.numbers = numbers;
    }

    /**
     * How much the change from one source to the other matters; an empty text stands for no
     * sentence at all.
     */
    public Severity of(SegmentText before, SegmentText after, LocaleTag locale) {
        var old = before.wordKey();
        var now = after.wordKey();
        boolean matters =
                !numbers.read(old, locale).agreesWith(numbers.read(now, locale))
                        || !SpelledNumbers.in(old, locale).equals(SpelledNumbers.in(now, locale))
                        || !Negations.in(old, locale).equals(Negations.in(now, locale))
                        || !names(old).equals(names(now));
        return matters ? Severity.MAJOR : Severity.MINOR;
    }

    /** Words with a capital letter other than the first; the order of names does not matter. */
    private static List<String> names(String text) {
        return words(SENTENCE_START.matcher(text).replaceFirst("")).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .sorted()
                .toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
