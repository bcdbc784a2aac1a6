/** Mergers of organisations in MongoDB. */
@NullMarked
package org.banyancms.core.store.succession;

import org.jspecify.annotations.NullMarked;
