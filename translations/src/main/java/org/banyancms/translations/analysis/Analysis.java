package org.banyancms.translations.analysis;

import java.util.EnumMap;
import java.util.Map;

/**
 * The work of a job by what the memory knows of it. The bands add up to the whole.
 *
 * @param unit what is counted
 * @param total of all segments
 * @param bands segments and units by band; every band is there
 */
public record Analysis(String unit, int total, Map<Band, Share> bands) {

    public Analysis {
        bands = new EnumMap<>(bands);
    }

    /** How much the memory knows of a segment. */
    public enum Band {
        /** Done already. */
        TRANSLATED,
        /** The same sentence comes a second time in the job. */
        REPETITION,
        EXACT,
        FUZZY_95,
        FUZZY_85,
        FUZZY_75,
        FUZZY_50,
        NEW
    }

    /**
     * What falls into a band.
     *
     * @param segments how many segments
     * @param units how many syllables, words or characters
     */
    public record Share(int segments, int units) {

        static final Share NONE = new Share(0, 0);

        Share plus(int more) {
            return new Share(segments + 1, units + more);
        }
    }
}
