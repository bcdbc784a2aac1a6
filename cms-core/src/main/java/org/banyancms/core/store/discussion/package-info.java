/** Discussions in MongoDB. */
@NullMarked
package org.banyancms.core.store.discussion;

import org.jspecify.annotations.NullMarked;
