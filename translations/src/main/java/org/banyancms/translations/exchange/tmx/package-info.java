/** TMX 1.4b: the memory out and in. */
@NullMarked
package org.banyancms.translations.exchange.tmx;

import org.jspecify.annotations.NullMarked;
