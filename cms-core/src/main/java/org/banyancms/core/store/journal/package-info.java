/** The journal in MongoDB: multi-version, one document at a time. */
@NullMarked
package org.banyancms.core.store.journal;

import org.jspecify.annotations.NullMarked;
