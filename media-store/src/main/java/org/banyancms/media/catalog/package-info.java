/** The media store as the other modules see it. */
@NullMarked
package org.banyancms.media.catalog;

import org.jspecify.annotations.NullMarked;
