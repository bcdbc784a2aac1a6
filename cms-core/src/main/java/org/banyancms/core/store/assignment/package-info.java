/** Assignments in MongoDB. */
@NullMarked
package org.banyancms.core.store.assignment;

import org.jspecify.annotations.NullMarked;
