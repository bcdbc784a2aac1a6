package org.banyancms.core.release;

import org.banyancms.core.entry.EntryId;
import org.banyancms.core.gate.Finding;

/**
 * What a gate says of one item of a set.
 *
 * @param index the item's place in the set
 * @param entry the item's entry
 * @param finding what is said
 */
public record ItemFinding(int index, EntryId entry, Finding finding) {}
