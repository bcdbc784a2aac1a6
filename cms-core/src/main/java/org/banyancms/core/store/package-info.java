/** The only place where MongoDB is spoken. */
@NullMarked
package org.banyancms.core.store;

import org.jspecify.annotations.NullMarked;
