/** A cache that is told what has changed, played by a receiver of our own. */
@NullMarked
package org.banyancms.publishing.purge;

import org.jspecify.annotations.NullMarked;
