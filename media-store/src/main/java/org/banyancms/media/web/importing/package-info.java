/** Importing documents over HTTP. */
@NullMarked
package org.banyancms.media.web.importing;

import org.jspecify.annotations.NullMarked;
