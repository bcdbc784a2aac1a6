/** The stores on the embedded database and their twins in memory, under one contract. */
@NullMarked
package org.banyancms.publishing.store;

import org.jspecify.annotations.NullMarked;
