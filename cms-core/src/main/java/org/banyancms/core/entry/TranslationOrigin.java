package org.banyancms.core.entry;

import org.banyancms.core.locale.LocaleTag;

/**
 * Where a translated variant comes from.
 *
 * @param source the language translated from
 * @param sourceRevision the source's revision at the time
 * @param sourceHash the source's content hash at the time; its sign-offs speak for the translation
 *     too
 * @param translators who translated
 */
public record TranslationOrigin(
        LocaleTag source,
        long sourceRevision,
        ContentHash sourceHash,
        java.util.Set<String> translators) {
    public TranslationOrigin {
        translators = java.util.Set.copyOf(translators);
    }
}
