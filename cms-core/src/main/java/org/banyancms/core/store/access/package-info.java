/** People, organisations, duties, tokens and sessions in MongoDB. */
@NullMarked
package org.banyancms.core.store.access;

import org.jspecify.annotations.NullMarked;
