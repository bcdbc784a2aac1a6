/** How far migrations have come, in MongoDB. */
@NullMarked
package org.banyancms.core.store.migration;

import org.jspecify.annotations.NullMarked;
