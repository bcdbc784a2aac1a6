package org.banyancms.translations.segment;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyancms.core.locale.LocaleTag;

/**
 * Finds sentences: ICU's sentence iterator proposes where one ends, the lists of the language have
 * the last word.
 */
public final class SentenceSplitter {

    private final Map<String, SentenceRules> rules = new ConcurrentHashMap<>();

    /**
     * From where to where a sentence goes, without the white space around it.
     *
     * @param from first UTF-16 unit
     * @param to after the last one
     */
    public record Range(int from, int to) {}

    /** Version of the rules in use. */
    public String version() {
        return SentenceRules.VERSION;
    }

    /** The sentences of a block, in order. What has neither letter nor digit is no sentence. */
    public List<Range> split(String text, LocaleTag locale) {
        var ranges = new ArrayList<Range>();
        int from = 0;
        for (int end : ends(text, locale)) {
            var range = trimmed(text, from, end);
            if (saysSomething(text, range)) {
                ranges.add(range);
            }
            from = end;
        }
        return ranges;
    }

    private List<Integer> ends(String text, LocaleTag locale) {
        var rule = rules.computeIfAbsent(locale.language(), SentenceRulesReader::read);
        var ends = new ArrayList<Integer>();
        if (!rule.block()) {
            var judge = new BoundaryJudge(rule, text);
            var iterator = BreakIterator.getSentenceInstance(locale.icu());
            iterator.setText(text);
            iterator.first();
            for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
                int end = judge.behindClosingMark(at);
                if (end < text.length() && judge.ends(end)) {
                    ends.add(end);
                }
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static Range trimmed(String text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new Range(first, last);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean saysSomething(String text, Range range) {
        return text.substring(range.from(), range.to())
                .codePoints()
                .anyMatch(Character::isLetterOrDigit);
    }
}
