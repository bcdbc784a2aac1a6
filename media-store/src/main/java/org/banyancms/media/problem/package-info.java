/** Everything that the media store refuses. */
@NullMarked
package org.banyancms.media.problem;

import org.jspecify.annotations.NullMarked;
