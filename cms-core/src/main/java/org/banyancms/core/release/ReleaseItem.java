package org.banyancms.core.release;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.GateAction;
import org.banyancms.core.locale.LocaleTag;

/**
 * One variant in a set that goes out together.
 *
 * @param entry the entry
 * @param locale the language
 * @param action publish or unpublish
 */
public record ReleaseItem(EntryId entry, LocaleTag locale, GateAction action) {}
