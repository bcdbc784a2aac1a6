/** Releases in MongoDB. */
@NullMarked
package org.banyancms.core.store.release;

import org.jspecify.annotations.NullMarked;
