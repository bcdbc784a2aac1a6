package org.banyancms.core.search.lucene.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes the two spellings of open Vietnamese diphthongs one: hòa and hoà, khỏe and khoẻ, thủy and
 * thuỷ. Only oa, oe and uy differ between the two conventions.
 */
final class ToneFilter extends TokenFilter {
    private static final Map<String, String> LATER =
            Map.ofEntries(
                    Map.entry("òa", "oà"),
                    Map.entry("óa", "oá"),
                    Map.entry("ỏa", "oả"),
                    Map.entry("õa", "oã"),
                    Map.entry("ọa", "oạ"),
                    Map.entry("òe", "oè"),
                    Map.entry("óe", "oé"),
                    Map.entry("ỏe", "oẻ"),
                    Map.entry("õe", "oẽ"),
                    Map.entry("ọe", "oẹ"),
                    Map.entry("ùy", "uỳ"),
                    Map.entry("úy", "uý"),
                    Map.entry("ủy", "uỷ"),
                    Map.entry("ũy", "uỹ"),
                    Map.entry("ụy", "uỵ"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ToneFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var text = term.toString();
        if (text.length() >= 2) {
            var end = LATER.get(text.substring(text.length() - 2));
            if (end != null) {
                term.setEmpty().append(text, 0, text.length() - 2).append(end);
            }
        }
        return true;
    }
}
