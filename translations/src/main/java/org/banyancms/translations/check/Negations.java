package org.banyancms.translations.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;

/** The words and signs by which a language says no. */
public final class Negations {

    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "vi",
                            Set.of(
                                    "không", "chưa", "chẳng", "đừng", "trừ", "cấm", "hủy", "huỷ",
                                    "hoãn"),
                    "en",
                            Set.of(
                                    "not",
                                    "no",
                                    "never",
                                    "none",
                                    "without",
                                    "cannot",
                                    "except",
                                    "nor",
                                    "cancelled"),
                    "fr",
                            Set.of(
                                    "ne", "n", "pas", "jamais", "sans", "aucun", "aucune", "ni",
                                    "sauf"),
                    "de", Set.of("nicht", "kein", "keine", "keinen", "nie", "ohne", "außer"),
                    "es", Set.of("no", "nunca", "sin", "ningún", "ninguna", "excepto", "ni"),
                    "ru", Set.of("не", "нет", "ни", "никогда", "без", "кроме"));
    private static final Map<String, Pattern> SIGNS =
            Map.of(
                    "zh", Pattern.compile("[不没沒無无未非]"),
                    "ja", Pattern.compile("ない|なかった|ません|ず(?=[、。に])|未"),
                    "ko", Pattern.compile("않|없|못|안 |아니"),
                    "lo", Pattern.compile("ບໍ່"),
                    "th", Pattern.compile("ไม่"),
                    "en", Pattern.compile("n['’]t\\b"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Negations() {}

    /** Every negation of a text, sorted. */
    public static List<String> in(String text, LocaleTag locale) {
        var found = new ArrayList<String>();
        var words = WORDS.getOrDefault(locale.language(), Set.of());
        WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .forEach(found::add);
        var signs = SIGNS.get(locale.language());
        if (signs != null) {
            signs.matcher(text).results().forEach(match -> found.add(match.group()));
        }
        return found.stream().sorted().toList();
    }
}
