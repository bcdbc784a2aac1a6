package org.banyancms.core.search.lucene.analysis;

import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Letters that people type in more than one way and that look the same. */
final class Spelling {
    private static final int TONES = 4;

    /** ໝ, ໜ and ຫຼ may be typed as two letters; ຳ in two parts, with the tone mark between. */
    static final NormalizeCharMap LAO = lao();

    /** ำ may be typed in two parts, with the tone mark between. */
    static final NormalizeCharMap THAI = thai();

    private Spelling() {}

    private static NormalizeCharMap lao() {
        var map = new NormalizeCharMap.Builder();
        map.add("\u0EAB\u0EA1", "\u0EDD");
        map.add("\u0EAB\u0E99", "\u0EDC");
        map.add("\u0EAB\u0EA5", "\u0EAB\u0EBC");
        am(map, '\u0ECD', '\u0EB2', '\u0EB3', '\u0EC8');
        return map.build();
    }

    private static NormalizeCharMap thai() {
        var map = new NormalizeCharMap.Builder();
        am(map, '\u0E4D', '\u0E32', '\u0E33', '\u0E48');
        return map.build();
    }

    private static void am(
            NormalizeCharMap.Builder map, char circle, char aa, char whole, char firstTone) {
        map.add("" + circle + aa, "" + whole);
        for (char tone = firstTone; tone < firstTone + TONES; tone++) {
            map.add("" + circle + tone + aa, "" + tone + whole);
        }
    }
}
