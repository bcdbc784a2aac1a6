package org.banyancms.core.release;

import java.util.Map;
import org.banyancms.core.entry.Hold;
import org.banyancms.core.locale.LocaleTag;

/**
 * Why something is withdrawn.
 *
 * @param kind kill or take down
 * @param reason class of the reason, told to the public
 * @param notice words of the tombstone, by language
 */
public record Withdrawal(Hold.Kind kind, String reason, Map<LocaleTag, String> notice) {}
