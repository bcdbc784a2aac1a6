package org.banyancms.media.importing.reading;

import org.banyancms.media.importing.encoding.LegacyText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has found in a document.
 *
 * @param body its text as simple HTML; pictures stand as {@code <img data-asset="mark">}
 * @param title its title where the document says it
 * @param summary its summary where the document says it
 * @param pictures its pictures
 * @param findings what could not be kept
 * @param encodings the encodings that its fonts told, and that were left behind
 */
public record Reading(
        Element body,
        @Nullable String title,
        @Nullable String summary,
        Pictures pictures,
        Findings findings,
        LegacyText encodings) {}
