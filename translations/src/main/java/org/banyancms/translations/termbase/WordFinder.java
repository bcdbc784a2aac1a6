package org.banyancms.translations.termbase;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.Spacing;

/**
 * Finds words in one text: case apart, and as whole words where the language has spaces between
 * them.
 */
public final class WordFinder {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final String text;
    private final boolean wholeWords;

    public WordFinder(String text, LocaleTag locale) {
        this.text = folded(text);
        this.wholeWords = Spacing.betweenWords(locale) && !locale.language().equals("ko");
    }

    /** Whether the text has a word. */
    public boolean has(String word) {
        return !places(word).isEmpty();
    }

    /** Whether the text has a word somewhere outside every place where it has one of the others. */
    public boolean hasOutside(String word, List<String> others) {
        var covered = others.stream().flatMap(other -> places(other).stream()).toList();
        return places(word).stream()
                .anyMatch(place -> covered.stream().noneMatch(other -> other.holds(place)));
    }

    private List<Place> places(String word) {
        var sought = folded(word);
        var places = new ArrayList<Place>();
        for (int at = text.indexOf(sought);
                at >= 0 && !sought.isEmpty();
                at = text.indexOf(sought, at + 1)) {
            var place = new Place(at, at + sought.length());
            if (!wholeWords || standsAlone(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private boolean standsAlone(Place place) {
        return (place.from() == 0 || !Character.isLetterOrDigit(text.codePointBefore(place.from())))
                && (place.to() == text.length()
                        || !Character.isLetterOrDigit(text.codePointAt(place.to())));
    }

    private static String folded(String text) {
        return UCharacter.foldCase(NFC.normalize(text), true);
    }

    private record Place(int from, int to) {

        boolean holds(Place other) {
            return from <= other.from && other.to <= to;
        }
    }
}
