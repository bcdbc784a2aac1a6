/** Who stands behind withdrawals, in MongoDB. */
@NullMarked
package org.banyancms.core.store.kill;

import org.jspecify.annotations.NullMarked;
