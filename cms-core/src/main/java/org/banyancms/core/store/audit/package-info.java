/** The audit trail in MongoDB: one document a record, its sequence as {@code _id}. */
@NullMarked
package org.banyancms.core.store.audit;

import org.jspecify.annotations.NullMarked;
