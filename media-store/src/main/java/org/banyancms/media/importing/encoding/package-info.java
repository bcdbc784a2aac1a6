/** The encodings in which Vietnamese was written before Unicode. */
@NullMarked
package org.banyancms.media.importing.encoding;

import org.jspecify.annotations.NullMarked;
