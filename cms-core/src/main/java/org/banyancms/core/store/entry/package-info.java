/** Entries, their history and their slugs in MongoDB. */
@NullMarked
package org.banyancms.core.store.entry;

import org.jspecify.annotations.NullMarked;
