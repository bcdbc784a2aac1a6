package org.banyancms.translations.check;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Letters of a script that the target language is not written in: most likely left over from the
 * source.
 */
final class ScriptCheck implements TextCheck {

    private static final Map<String, Set<Integer>> SCRIPTS =
            Map.of(
                    "zh", Set.of(UScript.HAN),
                    "ja", Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA),
                    "ko", Set.of(UScript.HANGUL),
                    "lo", Set.of(UScript.LAO),
                    "th", Set.of(UScript.THAI),
                    "km", Set.of(UScript.KHMER),
                    "my", Set.of(UScript.MYANMAR),
                    "ru", Set.of(UScript.CYRILLIC));

    @Override
    public List<CheckFinding> check(CheckedPair pair) {
        var expected = SCRIPTS.getOrDefault(pair.targetLocale().language(), Set.of());
        var strange = new StringBuilder();
        pair.target()
                .plain()
                .codePoints()
                .filter(Character::isLetter)
                .filter(c -> isStrange(UScript.getScript(c), expected))
                .forEach(strange::appendCodePoint);
        return strange.isEmpty()
                ? List.of()
                : List.of(
                        CheckFinding.warn(
                                "script_leftover", Map.of("letters", strange.toString())));
    }

    /** Latin letters are at home everywhere, for names. */
    private static boolean isStrange(int script, Set<Integer> expected) {
        return script != UScript.LATIN
                && script != UScript.COMMON
                && script != UScript.INHERITED
                && !expected.contains(script);
    }
}
