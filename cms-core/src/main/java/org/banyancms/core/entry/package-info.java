/**
 * An entry and its locale variants: what editors write.
 *
 * <p>Enters through {@link org.banyancms.core.entry.EntryDesk}; leaves as {@link
 * org.banyancms.core.entry.EntryEvent}.
 */
@NullMarked
package org.banyancms.core.entry;

import org.jspecify.annotations.NullMarked;
