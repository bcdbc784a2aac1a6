/** In-memory twins of the stores and the journal, and stories to publish with them. */
@NullMarked
package org.banyancms.publishing.samples;

import org.jspecify.annotations.NullMarked;
