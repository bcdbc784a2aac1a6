package org.banyancms.translations.memory;

import java.time.Instant;
import org.banyancms.core.access.OrganisationCode;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.SegmentText;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its approved translation.
 *
 * @param source language translated from
 * @param sourceText the sentence
 * @param target language translated into
 * @param targetText its translation
 * @param provenance where it comes from
 */
public record MemoryUnit(
        LocaleTag source,
        SegmentText sourceText,
        LocaleTag target,
        SegmentText targetText,
        Provenance provenance) {

    /**
     * Where a pair comes from.
     *
     * @param owner the organisation whose text it is, null where nobody knows
     * @param entry entry and field, or the file's name
     * @param translator who translated it
     * @param reviewer who approved it, null where nobody did
     * @param at when
     */
    public record Provenance(
            @Nullable OrganisationCode owner,
            String entry,
            String translator,
            @Nullable String reviewer,
            Instant at) {}
}
