package org.banyancms.core.translation;

import java.util.Map;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.jspecify.annotations.Nullable;

/** The translations, as the other modules see them. */
public interface TranslationStatus {

    /**
     * The state of each translated variant of an entry, by language. Languages without a
     * translation are absent.
     */
    Map<LocaleTag, Staleness> staleness(EntryId entry);

    /**
     * How far a translation is behind its source.
     *
     * @param stale whether any segment's source has changed since it was translated
     * @param severity {@code none}, {@code minor} or {@code major}
     * @param staleSegments how many segments wait for a translator
     * @param totalSegments how many segments there are
     * @param sourceRevision the source revision that the segments stand for
     * @param job the translation job, if one is open
     */
    record Staleness(
            boolean stale,
            String severity,
            int staleSegments,
            int totalSegments,
            long sourceRevision,
            @Nullable String job) {}
}
