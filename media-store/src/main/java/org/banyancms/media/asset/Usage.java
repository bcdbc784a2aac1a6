package org.banyancms.media.asset;

import java.time.Instant;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;

/**
 * A live place of an asset.
 *
 * @param entry the entry that shows it
 * @param locale in which language
 * @param since when that was noted
 */
public record Usage(EntryId entry, LocaleTag locale, Instant since) {}
