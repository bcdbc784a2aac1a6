/** Tests of the journal. */
@NullMarked
package org.banyancms.core.journal;

import org.jspecify.annotations.NullMarked;
