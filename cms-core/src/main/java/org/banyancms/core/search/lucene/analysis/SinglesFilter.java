package org.banyancms.core.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts what is written in Chinese, Japanese or Korean into its characters; all else is left out.
 */
final class SinglesFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private String rest = "";
    private int start;
    private int end;

    SinglesFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (true) {
            while (rest.isEmpty()) {
                if (!input.incrementToken()) {
                    return false;
                }
                rest = term.toString();
                start = offset.startOffset();
                end = offset.endOffset();
            }
            int letter = rest.codePointAt(0);
            rest = rest.substring(Character.charCount(letter));
            if (isSingle(letter)) {
                give(letter);
                return true;
            }
            start = Math.min(end, start + Character.charCount(letter));
        }
    }

    private void give(int letter) {
        clearAttributes();
        int next = Math.min(end, start + Character.charCount(letter));
        term.setEmpty().append(Character.toString(letter));
        offset.setOffset(start, next);
        start = next;
    }

    private static boolean isSingle(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = "";
    }
}
