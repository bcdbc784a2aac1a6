package org.banyancms.media.importing;

import java.util.Map;
import org.banyancms.core.entry.Entry;

/**
 * A document that has become a draft.
 *
 * @param entry the entry with it
 * @param proposal what the document gave
 * @param assets the asset that each picture's mark became
 */
public record Imported(Entry entry, Proposal proposal, Map<String, String> assets) {}
