package org.banyancms.translations.segment;

import java.util.regex.Pattern;

/** Says of each end of sentence that ICU proposes in one text whether it is one. */
final class BoundaryJudge {

    private static final Pattern ENUMERATION =
            Pattern.compile("\\(?(\\p{Nd}{1,3}|[IVXLC]{1,5}|\\p{L})(\\.\\p{Nd}{1,3})*[.)]+");
    private static final String BEFORE_INITIAL = "(?:^|.*[\\s.\\-(\\u00A0])";
    private static final Pattern CAPITAL =
            Pattern.compile(BEFORE_INITIAL + "\\p{Lu}\\.", Pattern.DOTALL);
    private static final Pattern LETTER =
            Pattern.compile(BEFORE_INITIAL + "\\p{L}\\.", Pattern.DOTALL);
    private static final String CLOSING = "\"'”’»」』）)］]】》〉";

    private static final String SET_APART = "”»」』）)］]】》〉";

    private final SentenceRules rules;
    private final String text;
    private final QuoteBalance quotes;

    BoundaryJudge(SentenceRules rules, String text) {
        this.rules = rules;
        this.text = text;
        this.quotes = new QuoteBalance(rules.quotes(), text);
    }

    boolean ends(int at) {
        var left = text.substring(0, at).stripTrailing();
        var right = text.substring(at).stripLeading();
        if (left.isEmpty() || ENUMERATION.matcher(left.strip()).matches() || quotes.isInside(at)) {
            return false;
        }
        if (goesOnAfterQuote(left, right, at) || closesBracket(left)) {
            return false;
        }
        if (rules.ends().stream().anyMatch(word -> endsWithWord(left, word))) {
            return true;
        }
        if (rules.never().stream().anyMatch(word -> endsWithWord(left, word))) {
            return false;
        }
        return !isDoubtful(left) || startsSentence(right);
    }

    /**
     * Where a sentence really ends: ICU ends one before a closing mark that a space sets apart, as
     * French has it.
     */
    int behindClosingMark(int at) {
        int next = at;
        while (next < text.length() && SentenceSplitter.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || SET_APART.indexOf(text.charAt(next)) < 0) {
            return at;
        }
        return next + 1;
    }

    private boolean closesBracket(String left) {
        char last = left.charAt(left.length() - 1);
        return (last == ')' || last == '）')
                && rules.quotes().stream().anyMatch(pair -> pair.charAt(1) == last);
    }

    private boolean goesOnAfterQuote(String left, String right, int at) {
        boolean touching = left.length() == at && !right.isEmpty();
        if (!right.isEmpty()
                && Character.isLowerCase(right.codePointAt(0))
                && CLOSING.indexOf(left.charAt(left.length() - 1)) >= 0) {
            return true;
        }
        return touching
                && CLOSING.indexOf(left.charAt(left.length() - 1)) >= 0
                && rules.afterQuote().stream()
                        .anyMatch(word ->
                                word.equals("*")
                                        ? Character.isLetter(right.codePointAt(0))
                                        : right.startsWith(word));
    }

    private boolean isDoubtful(String left) {
        return rules.maybe().stream().anyMatch(word -> endsWithWord(left, word))
                || isInitial(left)
                || (rules.ordinalDigits() > 0 && endsWithOrdinal(left));
    }

    private boolean isInitial(String left) {
        return switch (rules.initials()) {
            case NONE -> false;
            case CAPITALS -> CAPITAL.matcher(left).matches();
            case LETTERS -> LETTER.matcher(left).matches();
        };
    }

    private boolean endsWithOrdinal(String left) {
        if (!left.endsWith(".")) {
            return false;
        }
        int digits = 0;
        for (int at = left.length() - 2; at >= 0 && Character.isDigit(left.charAt(at)); at--) {
            digits++;
        }
        int before = left.length() - 2 - digits;
        boolean aloneStanding =
                before < 0
                        || !Character.isLetterOrDigit(left.charAt(before))
                                && !joins(left.charAt(before));
        return digits > 0 && digits <= rules.ordinalDigits() && aloneStanding;
    }

    private static boolean joins(char c) {
        return c == ',' || c == '.';
    }

    private boolean startsSentence(String right) {
        int end = 0;
        while (end < right.length() && !Character.isLetter(right.charAt(end))) {
            end++;
        }
        int from = end;
        while (end < right.length() && Character.isLetter(right.charAt(end))) {
            end++;
        }
        return rules.starters().contains(right.substring(from, end));
    }

    private static boolean endsWithWord(String left, String word) {
        if (!left.endsWith(word)) {
            return false;
        }
        int before = left.length() - word.length() - 1;
        return before < 0 || !Character.isLetterOrDigit(left.charAt(before));
    }
}
