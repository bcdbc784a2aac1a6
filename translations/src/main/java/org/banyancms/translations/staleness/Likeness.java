package org.banyancms.translations.staleness;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.memory.TokenDistance;
import org.banyancms.translations.memory.Tokens;
import org.banyancms.translations.segment.SegmentText;

/** How alike two sentences are, from 0 to 100. */
final class Likeness {

    private final LocaleTag locale;

    Likeness(LocaleTag locale) {
        this.locale = locale;
    }

    int of(SegmentText one, SegmentText other) {
        return TokenDistance.score(tokens(one), tokens(other));
    }

    private List<String> tokens(SegmentText text) {
        return Tokens.of(text.wordKey(), locale);
    }
}
