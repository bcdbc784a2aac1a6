/**
 * The built-in static site: real pages in every language, without a script, made of live variants
 * and put in place as files. A publication rewrites the entry's pages in all its languages and the
 * lists they stand in, and nothing else.
 */
@NullMarked
package org.banyancms.publishing.adapter.site;

import org.jspecify.annotations.NullMarked;
