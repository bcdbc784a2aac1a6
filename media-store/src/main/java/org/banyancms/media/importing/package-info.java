/**
 * Turns documents that people have into texts and assets of the house, and says what could not be
 * kept.
 */
@NullMarked
package org.banyancms.media.importing;

import org.jspecify.annotations.NullMarked;
