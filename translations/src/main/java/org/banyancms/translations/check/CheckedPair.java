package org.banyancms.translations.check;

import org.banyancms.core.locale.LocaleTag;
import org.banyancms.translations.segment.SegmentText;

/**
 * A segment and its translation.
 *
 * @param source the segment
 * @param sourceLocale its language
 * @param target the translation
 * @param targetLocale its language
 */
public record CheckedPair(
        SegmentText source, LocaleTag sourceLocale, SegmentText target, LocaleTag targetLocale) {}
