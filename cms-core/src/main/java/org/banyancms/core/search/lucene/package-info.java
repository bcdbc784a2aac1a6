/** The search index on Lucene, in this process. The only place that speaks Lucene. */
@NullMarked
package org.banyancms.core.search.lucene;

import org.jspecify.annotations.NullMarked;
