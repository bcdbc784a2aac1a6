package org.banyancms.core.gate;

import java.util.HashSet;
import java.util.Set;
import org.banyancms.core.entry.SignOff;
import org.banyancms.core.entry.Variant;

/**
 * A sign-off that speaks for a variant.
 *
 * @param word what was said
 * @param of the variant that it was said of: the one that goes out, or the source it was made from
 */
record Given(SignOff word, Variant of) {

    /** Whose word it is: of the person in whose place a deputy signed, or of whoever signed. */
    String whose() {
        return word.inPlaceOf() == null ? word.actor() : word.inPlaceOf();
    }

    /**
     * Whether it was given by somebody who wrote any of what they signed. The source's words were
     * judged when the source went out, by those who had written it then.
     */
    boolean byWriter(GateContext context) {
        if (!of.locale().equals(context.variant().locale())) {
            return false;
        }
        Set<String> writers = new HashSet<>(of.authors());
        writers.addAll(context.entry().editors());
        return writers.contains(word.actor()) || writers.contains(whose());
    }
}
