/**
 * Holds everything that is kept against everything else: indexes against documents, the public
 * against the journal, the audit trail against itself, files against records; and mends what can be
 * mended without loss.
 */
@NullMarked
package org.banyancms.server.check;

import org.jspecify.annotations.NullMarked;
