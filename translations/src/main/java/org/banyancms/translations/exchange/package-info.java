/**
 * Jobs out to translators' own tools and back. One folder for each format; whatever the format, a
 * file comes in whole or not at all.
 */
@NullMarked
package org.banyancms.translations.exchange;

import org.jspecify.annotations.NullMarked;
