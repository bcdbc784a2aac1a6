/** Finding what is live: full text, filters and sorts, at a stated sequence of the journal. */
@NullMarked
package org.banyancms.core.search;

import org.jspecify.annotations.NullMarked;
