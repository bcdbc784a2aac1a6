/** Drafts and presence in MongoDB. */
@NullMarked
package org.banyancms.core.store.editing;

import org.jspecify.annotations.NullMarked;
