package org.banyancms.publishing.adapter.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a story.
 *
 * @param label what is counted, in the reader's language where it is known
 * @param value number or text
 * @param unit unit code, empty where there is none
 * @param asOf the day it held, ISO 8601
 * @param sources ids of its sources
 * @param note a remark
 */
public record Fact(
        String label,
        Object value,
        String unit,
        @Nullable String asOf,
        List<String> sources,
        @Nullable String note) {
    public Fact {
        sources = List.copyOf(sources);
    }
}
