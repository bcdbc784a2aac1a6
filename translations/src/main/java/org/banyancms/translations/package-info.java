/**
 * Translations: jobs, segments, memory, termbase, checks and the exchange with translators' own
 * tools.
 */
@NullMarked
package org.banyancms.translations;

import org.jspecify.annotations.NullMarked;
