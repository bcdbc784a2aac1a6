package org.banyancms.media.importing.encoding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Judges by the words alone which encoding a text is in: the words with signs outside ASCII must
 * become Vietnamese syllables by decoding, and not have been any before.
 */
public final class EncodingJudge {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Punct}“”‘’–—…]+");
    private static final Pattern HIGH = Pattern.compile("[\\u00A1-\\u00FF]");
    private static final Pattern UNICODE = Pattern.compile("[\\u0100-\\u024F\\u1E00-\\u1EFF]");
    private static final int FEWEST = 4;
    private static final double GOOD = 0.85;
    private static final double GAIN = 0.3;

    private EncodingJudge() {}

    /** The encoding of a text; nothing for Unicode, and for what nobody can tell. */
    public static Optional<LegacyEncoding> judge(String text) {
        var words = words(text);
        if (words.size() < FEWEST) {
            return Optional.empty();
        }
        double before = share(words, UnaryOperator.identity());
        return Arrays.stream(LegacyEncoding.values())
                .filter(each -> share(words, each::decode) >= Math.max(GOOD, before + GAIN))
                .max((one, other) ->
                        Double.compare(share(words, one::decode), share(words, other::decode)));
    }

    /** Whether a piece of a text that is in a legacy encoding is itself in it. */
    public static boolean isLegacy(String piece) {
        return HIGH.matcher(piece).find() && !UNICODE.matcher(piece).find();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(EncodingJudge::isLegacy)
                .limit(5000)
                .toList();
    }

    private static double share(List<String> words, UnaryOperator<String> decoding) {
        long good = words.stream().filter(word -> Syllables.isOne(decoding.apply(word))).count();
        return (double) good / words.size();
    }
}
