package org.banyancms.core.entry;

import java.util.Set;
import org.banyancms.core.locale.LocaleTag;

/**
 * Where a translated variant comes from.
 *
 * @param source the language translated from
 * @param sourceRevision the source's revision at the time
 * @param translators who translated
 */
public record TranslationOrigin(LocaleTag source, long sourceRevision, Set<String> translators) {
    public TranslationOrigin {
        translators = Set.copyOf(translators);
    }
}
