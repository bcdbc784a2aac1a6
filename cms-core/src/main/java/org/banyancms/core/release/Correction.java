package org.banyancms.core.release;

import java.util.Map;
import org.banyancms.core.locale.LocaleTag;

/**
 * What readers are told about an error.
 *
 * @param reason class of the reason, kept in the audit
 * @param wrong what stood there, by language; left out where it is not to be repeated
 * @param right what is right, by language
 * @param notice the notice in every language that is live
 */
public record Correction(
        String reason,
        Map<LocaleTag, String> wrong,
        Map<LocaleTag, String> right,
        Map<LocaleTag, String> notice) {}
