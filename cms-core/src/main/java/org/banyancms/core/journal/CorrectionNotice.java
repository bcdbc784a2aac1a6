package org.banyancms.core.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told about a mended error.
 *
 * @param number counts the corrections of the variant from 1
 * @param at when it was published
 * @param notice the words, in the variant's language
 * @param wrong what stood there, null where it is not repeated
 * @param right what stands there now, null where it is not told apart
 */
public record CorrectionNotice(
        int number, Instant at, String notice, @Nullable String wrong, @Nullable String right) {}
