/** What changed between two states of a sentence, word by word. */
@NullMarked
package org.banyancms.translations.diff;

import org.jspecify.annotations.NullMarked;
