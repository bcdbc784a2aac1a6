package org.banyancms.translations.memory;

import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.check.Negations;
import org.banyancms.translations.check.NumberReader;
import org.banyancms.translations.segment.InlineCode;
import org.banyancms.translations.segment.SegmentText;

/**
 * Scores a match: the distance of the words, less what a reader would call another text. A changed
 * number or negation never scores 95 or more, and only the same text scores 100.
 */
public final class MatchScore {

    private static final int PER_CODE = 2;
    private static final int MOST_FOR_CODES = 10;
    private static final int BEST_WITH_OTHER_MEANING = 94;
    private static final int BEST_WITH_OTHER_TEXT = 99;

    private final NumberReader numbers;

    public MatchScore(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** What all penalties together can make of a score by tokens. */
    static int worst(int tokens) {
        return Math.min(BEST_WITH_OTHER_MEANING, tokens - MOST_FOR_CODES);
    }

    MemoryMatch of(SegmentText text, MemoryUnit unit) {
        var locale = unit.source();
        var ours = text.wordKey();
        var theirs = unit.sourceText().wordKey();
        int tokens = TokenDistance.score(Tokens.of(ours, locale), Tokens.of(theirs, locale));
        var penalties = new ArrayList<MemoryMatch.Penalty>();
        int score = less(tokens, codes(text, unit.sourceText()), "codes", penalties);
        if (!sameNumbers(ours, theirs, locale)) {
            score = atMost(BEST_WITH_OTHER_MEANING, score, "numbers", penalties);
        }
        if (!Negations.in(ours, locale).equals(Negations.in(theirs, locale))) {
            score = atMost(BEST_WITH_OTHER_MEANING, score, "negation", penalties);
        }
        if (!text.plain().equals(unit.sourceText().plain())) {
            score = atMost(BEST_WITH_OTHER_TEXT, score, "text", penalties);
        }
        return new MemoryMatch(unit, Math.max(0, score), tokens, penalties);
    }

    private static int atMost(
            int most, int score, String reason, List<MemoryMatch.Penalty> penalties) {
        return less(score, Math.max(0, score - most), reason, penalties);
    }

    private static int less(
            int score, int points, String reason, List<MemoryMatch.Penalty> penalties) {
        if (points > 0) {
            penalties.add(new MemoryMatch.Penalty(reason, points));
        }
        return score - points;
    }

    private boolean sameNumbers(String ours, String theirs, LocaleTag locale) {
        return numbers.read(ours, locale).agreesWith(numbers.read(theirs, locale));
    }

    private static int codes(SegmentText one, SegmentText other) {
        var left = new ArrayList<>(other.codes().stream().map(MatchScore::meaning).toList());
        int missing = 0;
        for (InlineCode code : one.codes()) {
            missing += left.remove(meaning(code)) ? 0 : 1;
        }
        return Math.min(MOST_FOR_CODES, (missing + left.size()) * PER_CODE);
    }

    private static String meaning(InlineCode code) {
        return code.kind() + code.label();
    }
}
