/**
 * What the repository asks of the media store: which assets there are and what may be said and
 * shown of them.
 */
@NullMarked
package org.banyancms.core.asset;

import org.jspecify.annotations.NullMarked;
