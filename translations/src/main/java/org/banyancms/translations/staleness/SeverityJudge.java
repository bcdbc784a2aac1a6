package org.banyancms.translations.staleness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.job.Severity;
import org.banyancms.translations.segment.SegmentText;

/** Says how much a change of the source matters: a number, a name, an address or a negation that changed matters much. */
public final class SeverityJudge {

    private static final Map<String, Set<String>> NEGATIONS =
            Map.of(
                    "vi", Set.of("không", "chưa", "chẳng", "đừng", "trừ", "cấm", "hủy", "huỷ", "hoãn"),
                    "en", Set.of("not", "no", "never", "none", "without", "cannot", "except", "nor", "cancelled"),
                    "fr", Set.of("ne", "pas", "jamais", "sans", "aucun", "aucune", "ni", "sauf"),
                    "de", Set.of("nicht", "kein", "keine", "keinen", "nie", "ohne", "außer"),
                    "es", Set.of("no", "nunca", "sin", "ningún", "ninguna", "excepto", "ni"),
                    "ru", Set.of("не", "нет", "ни", "никогда", "без", "кроме"));
    private static final Pattern NEGATION_MARKS = Pattern.compile("[不没無无未非]|ない|ません|않|없|안 |못|ບໍ່|ไม่|មិន");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern SENTENCE_START = Pattern.compile("^[^\\p{L}]*\\p{L}[\\p{L}\\p{M}'’-]*");

    private final NumberReader numbers;

    public SeverityJudge(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** How much the change from one source to the other matters; an empty text stands for no sentence at all. */
    public Severity of(SegmentText before, SegmentText after, LocaleTag locale) {
        var old = before.wordKey();
        var now = after.wordKey();
        boolean matters =
                !numbers.read(old, locale).agreesWith(numbers.read(now, locale))
                        || !negations(old, locale).equals(negations(now, locale))
                        || !names(old).equals(names(now));
        return matters ? Severity.MAJOR : Severity.MINOR;
    }

    private static List<String> negations(String text, LocaleTag locale) {
        var words = NEGATIONS.getOrDefault(locale.language(), Set.of());
        var found = new ArrayList<String>();
        for (var word : words(text)) {
            if (words.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                found.add(word.toLowerCase(java.util.Locale.ROOT));
            }
        }
        NEGATION_MARKS.matcher(text).results().forEach(match -> found.add(match.group()));
        return found.stream().sorted().toList();
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
