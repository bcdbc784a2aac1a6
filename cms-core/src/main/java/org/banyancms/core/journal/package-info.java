/**
 * The journal: publishing is a commit to one totally ordered, gapless sequence, and all that is
 * public follows from it.
 */
@NullMarked
package org.banyancms.core.journal;

import org.jspecify.annotations.NullMarked;
