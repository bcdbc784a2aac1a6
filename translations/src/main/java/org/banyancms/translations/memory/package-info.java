/** The translation memory: every approved pair, found again by how alike the source is. */
@NullMarked
package org.banyancms.translations.memory;

import org.jspecify.annotations.NullMarked;
