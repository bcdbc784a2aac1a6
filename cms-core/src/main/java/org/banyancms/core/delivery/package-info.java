/** What the public reads: live variants, strictly by language, at a stated sequence. */
@NullMarked
package org.banyancms.core.delivery;

import org.jspecify.annotations.NullMarked;
