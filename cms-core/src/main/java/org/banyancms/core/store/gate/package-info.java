/** Waivers in MongoDB. */
@NullMarked
package org.banyancms.core.store.gate;

import org.jspecify.annotations.NullMarked;
