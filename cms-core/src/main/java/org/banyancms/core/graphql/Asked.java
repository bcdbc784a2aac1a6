package org.banyancms.core.graphql;

import java.util.List;
import org.banyancms.core.locale.LocaleTag;

/**
 * In which language something is asked for.
 *
 * @param locale the language
 * @param fallback the languages that will do as well; empty keeps strictly to the first
 */
record Asked(LocaleTag locale, List<LocaleTag> fallback) {
    Asked {
        fallback = List.copyOf(fallback);
    }
}
