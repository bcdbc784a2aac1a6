/**
 * How texts of each language are cut into words, with Lucene's filters and ICU; every engine gets
 * its words from here.
 */
@NullMarked
package org.banyancms.core.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;
