/** Tests of publishing. */
@NullMarked
package org.banyancms.core.release;

import org.jspecify.annotations.NullMarked;
