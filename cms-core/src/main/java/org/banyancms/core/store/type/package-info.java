/** Content types in MongoDB. */
@NullMarked
package org.banyancms.core.store.type;

import org.jspecify.annotations.NullMarked;
