/** Tells a cache in front of delivery, commit by commit, which answers have changed. */
@NullMarked
package org.banyancms.publishing.purge;

import org.jspecify.annotations.NullMarked;
