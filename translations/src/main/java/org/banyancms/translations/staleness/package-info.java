/**
 * Follows the source: unchanged and moved sentences keep their translation, changed ones go stale,
 * new ones wait.
 *
 * <p>Hears of the source through {@link org.banyancms.translations.staleness.SourceFollower}; tells
 * through {@link org.banyancms.translations.staleness.StalenessReport}.
 */
@NullMarked
package org.banyancms.translations.staleness;

import org.jspecify.annotations.NullMarked;
