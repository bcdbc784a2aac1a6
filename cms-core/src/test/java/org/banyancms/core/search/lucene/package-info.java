/** The search index on Lucene, held to the contract and broken on purpose. */
@NullMarked
package org.banyancms.core.search.lucene;

import org.jspecify.annotations.NullMarked;
