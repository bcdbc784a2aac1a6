/** What languages do to text: composition, folding, slugs, word counts, signs of damage. */
@NullMarked
package org.banyancms.core.text;

import org.jspecify.annotations.NullMarked;
