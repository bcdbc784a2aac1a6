/**
 * The unit of translation: a sentence inside a block, its inline marks turned into codes that
 * nobody can lose unseen.
 *
 * <p>Enters through {@link org.banyancms.translations.segment.VariantSplitter}; leaves through
 * {@link org.banyancms.translations.segment.VariantJoiner}.
 */
@NullMarked
package org.banyancms.translations.segment;

import org.jspecify.annotations.NullMarked;
