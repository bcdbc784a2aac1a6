/**
 * What every reader of documents needs: limits, a watch, safe archives and XML, and what a reading
 * gives.
 */
@NullMarked
package org.banyancms.media.importing.reading;

import org.jspecify.annotations.NullMarked;
